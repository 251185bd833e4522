import { look } from "@/lib/adapters/ai/planner/reading/look";
import { type Beat, NARRATOR, readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Segment } from "@/lib/adapters/ai/planner/reading/segment";
import { type FountainElement, type FountainScene, parseFountain } from "@/lib/domain/fountain";
import type { Transition } from "@/lib/domain/picture";

/** One segment for every heading of a script, in its order, with exactly its action and dialogue. */
export function readScreenplay(text: string, language: string): Segment[] {
  return parseFountain(text).scenes.map((scene) => ({
    heading: titleOf(scene),
    place: placeOf(scene, language),
    time: look(scene.time ?? "", language).time ?? look(scene.time ?? "", "en").time,
    beats: beatsOf(scene, language),
    seconds: null,
    transition: transitionOf(scene),
  }));
}

function titleOf(scene: FountainScene): string | null {
  return scene.place === "" ? null : quieter(scene.place);
}

/** Headings shout; the board does not: "OLD HARBOUR" reads "Old harbour". */
function quieter(words: string): string {
  if (/\p{Ll}/u.test(words)) return words;
  const lower = words.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function placeOf(scene: FountainScene, language: string): string | null {
  if (scene.place === "") return null;
  const timeIsTime = scene.time === null || (look(scene.time, language).time ?? look(scene.time, "en").time) !== null;
  const place = quieter(timeIsTime || !scene.time ? scene.place : `${scene.place} – ${scene.time}`);
  if (scene.interior === "INT") return `${place} (interior)`;
  return scene.interior === "EXT" ? `${place} (exterior)` : place;
}

function beatsOf(scene: FountainScene, language: string): Beat[] {
  const beats = scene.elements.flatMap((element) => elementBeats(element, language));
  return beats.length > 0 ? beats : [{ text: quieter(scene.place || scene.heading), seconds: null, spoken: null }];
}

function elementBeats(element: FountainElement, language: string): Beat[] {
  if (element.kind === "transition") return [];
  if (element.kind === "action") return readBeats(element.text, language);
  const speaker = /^(?:narrator|v\.?o\.?)$/i.test(element.speaker) ? NARRATOR : named(element.speaker);
  const spoken = { speaker, text: element.text };
  return [{ text: `${speaker}: “${element.text}”`, seconds: null, spoken }];
}

/** "MARTA" reads "Marta" */
function named(speaker: string): string {
  if (/\p{Ll}/u.test(speaker)) return speaker;
  return speaker.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

function transitionOf(scene: FountainScene): Transition | null {
  const last = scene.elements.findLast((element) => element.kind === "transition")?.text.toUpperCase() ?? "";
  if (last.includes("DISSOLVE")) return "dissolve";
  if (last.includes("MATCH")) return "match-cut";
  if (last.includes("FADE")) return "fade";
  return last.includes("CUT") ? "cut" : null;
}
