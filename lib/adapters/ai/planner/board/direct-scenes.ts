import { chooseTransition } from "@/lib/adapters/ai/planner/board/choose-transition";
import { composeScenes, type SceneDraft } from "@/lib/adapters/ai/planner/board/compose-scenes";
import { lightingOf } from "@/lib/adapters/ai/planner/board/light";
import { markersOf } from "@/lib/adapters/ai/planner/board/markers";
import { type ScenePicture, scenePictures } from "@/lib/adapters/ai/planner/board/scene-picture";
import { sceneTitles } from "@/lib/adapters/ai/planner/board/scene-titles";
import { clip } from "@/lib/adapters/ai/planner/clip";
import { capitalised } from "@/lib/adapters/ai/planner/reading/capitalised";
import { castIn } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look, type Sight } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import { type Beat, NARRATOR } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Reading } from "@/lib/adapters/ai/planner/reading/read-brief";
import type { Brief } from "@/lib/domain/brief";
import type { CameraMove, Mood, Subject } from "@/lib/domain/picture";
import type { ConsistencyMarkers, Scene } from "@/lib/domain/plan";

const MAX_LISTED = 12;
const LENS: Partial<Record<Mood, string>> = {
  energetic: "24 mm",
  tense: "28 mm",
  luxurious: "85 mm",
  romantic: "50 mm",
  mysterious: "75 mm",
  melancholy: "50 mm",
};
const ANGLE: Partial<Record<Mood, string>> = {
  dramatic: "low angle",
  playful: "child's height",
  tense: "slightly low angle",
  luxurious: "table height",
};
const MOVE: Readonly<Record<Mood, CameraMove>> = {
  calm: "static",
  hopeful: "dolly-in",
  joyful: "truck-right",
  energetic: "handheld",
  dramatic: "crane-up",
  mysterious: "dolly-in",
  melancholy: "static",
  tense: "handheld",
  romantic: "dolly-in",
  luxurious: "orbit",
  technological: "orbit",
  playful: "truck-right",
};
const PROPS: readonly Subject[] = [
  "cup",
  "bottle",
  "plate",
  "phone",
  "laptop",
  "book",
  "product",
  "bicycle",
  "car",
  "boat",
  "flower",
  "drone",
];

/** Scenes of a film, in the brief's own words, and the markers that hold them together. */
export function directScenes(brief: Brief, reading: Reading): { scenes: Scene[]; markers: ConsistencyMarkers } {
  const drafts = composeScenes(reading, brief.durationSeconds);
  const pictures = scenePictures(reading, drafts);
  const titles = sceneTitles(drafts, reading.language);
  const scenes: Scene[] = [];
  for (const [index, draft] of drafts.entries()) {
    const picture = pictures[index];
    if (!picture) continue;
    const next = drafts[index + 1];
    const nextPicture = pictures[index + 1];
    const to = next && nextPicture ? { draft: next, picture: nextPicture } : null;
    scenes.push({
      ...sceneOf(draft, picture, reading),
      number: index + 1,
      title: titles[index] ?? `Scene ${index + 1}`,
      mood: moodWords(brief, reading, draft, picture),
      characters: charactersOf(draft, reading, scenes.at(-1) ?? null),
      transition: chooseTransition({ draft, picture }, to, reading.language),
    });
  }
  return { scenes, markers: markersOf(brief, reading, pictures) };
}

type SceneLook = Omit<Scene, "number" | "title" | "mood" | "characters" | "transition">;

function sceneOf(draft: SceneDraft, picture: ScenePicture, reading: Reading): SceneLook {
  const asked = look(draft.beats.map((beat) => beat.text).join("\n"), reading.language);
  return {
    durationSeconds: draft.durationSeconds,
    description: describe(draft.beats),
    location: clip(picture.location, 200),
    timeOfDay: picture.timeOfDay,
    weather: picture.weather,
    lighting: lightingOf(picture),
    camera: {
      movement: asked.move ?? MOVE[picture.mood],
      angle: ANGLE[picture.mood] ?? "eye level",
      lens: LENS[picture.mood] ?? "35 mm",
    },
    props: propsOf(draft, reading),
    dialogue: dialogueOf(draft, reading),
  };
}

/** The beats as they can be read back: spoken and timed ones on lines of their own. */
function describe(beats: readonly Beat[]): string {
  const text = beats.reduce((sum, beat, index) => {
    const text = `${beat.label ?? ""}${capitalised(beat.text)}`;
    const line = beat.seconds === null ? text : `${seconds(beat.seconds)} s: ${text}`;
    return index === 0 ? line : `${sum}${glueBetween(sum, beats[index - 1], beat)}${line}`;
  }, "");
  return clip(text, 2000);
}

function glueBetween(before: string, last: Beat | undefined, next: Beat): string {
  if (isMarked(next) || (last !== undefined && isMarked(last)) || !/[.!?。！？…”»」]$/u.test(before)) return "\n";
  return /[。！？]$/u.test(before) ? "" : " ";
}

function isMarked(beat: Beat): boolean {
  return beat.seconds !== null || beat.spoken !== null || !/[\p{L}\p{N}]/u.test(beat.text);
}

function seconds(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function moodWords(brief: Brief, reading: Reading, draft: SceneDraft, picture: ScenePicture): string {
  const own = look(draft.beats.map((beat) => beat.text).join("\n"), reading.language).mood;
  const stated = brief.mood ?? reading.notes.tone[0];
  return own || !stated || look(stated, reading.language).mood !== picture.mood ? picture.mood : clip(stated, 600);
}

/** Who is named; a scene that only says "she" goes on with whom the scene before showed. */
function charactersOf(draft: SceneDraft, reading: Reading, before: Scene | null): string[] {
  const text = draft.beats.map((beat) => beat.text).join("\n");
  const members = castIn(text, reading.cast).filter((member) => member.kind === "character");
  const speakers = draft.beats.flatMap((beat) =>
    beat.spoken?.speaker && beat.spoken.speaker !== NARRATOR ? [beat.spoken.speaker] : [],
  );
  const names = [
    ...members.map((member) => member.name),
    ...speakers.filter((speaker) => castIn(speaker, members).length === 0),
  ];
  const carried = names.length === 0 && goesOn(look(text, reading.language)) ? (before?.characters ?? []) : names;
  return [...new Set(carried.map((name) => clip(name, 200)))].slice(0, MAX_LISTED);
}

/** "She", or only what is done: somebody who was there before. */
function goesOn(sight: Sight): boolean {
  return sight.subjects.length === 0 && (sight.hasPronoun || sight.cues.size > 0);
}

function propsOf(draft: SceneDraft, reading: Reading): string[] {
  const things = castIn(draft.beats.map((beat) => beat.text).join("\n"), reading.cast).filter(
    (member) => member.kind === "thing",
  );
  const objects = draft.beats.flatMap((beat) =>
    look(beat.text, reading.language)
      .subjects.filter((subject) => PROPS.includes(subject.value))
      .map((subject) => nounPhrase(beat.text, subject, reading.language)),
  );
  return [...new Set([...things.map((thing) => thing.name), ...objects].map((name) => clip(name, 200)))].slice(
    0,
    MAX_LISTED,
  );
}

/** An unnamed speaker is the one person the scene shows, else the narrator. */
function dialogueOf(draft: SceneDraft, reading: Reading): Scene["dialogue"] {
  return draft.beats
    .flatMap((beat) => {
      if (!beat.spoken) return [];
      const around = beat.text.replace(beat.spoken.text, " ");
      const [person] = castIn(around, reading.cast).filter((member) => member.kind === "character");
      return [
        { speaker: clip(beat.spoken.speaker ?? person?.name ?? NARRATOR, 200), text: clip(beat.spoken.text, 600) },
      ];
    })
    .slice(0, 40);
}
