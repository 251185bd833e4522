import { BACKEND_NAMES } from "@/lib/domain/backend";
import { compareShots, movedCodes } from "@/lib/domain/board/compare-shots";
import type { ConsistencyMarkers, Plan, Scene, Shot } from "@/lib/domain/plan";

const LONGEST_QUOTE = 80;
/** So much of what two long texts share is told before they part. */
const LEAD = 24;

type Line = { words: string; of(shot: Shot): string; isText?: true };

const SHOT_FIELDS: readonly Line[] = [
  { words: "what happens", of: (shot) => shot.action, isText: true },
  { words: "length", of: (shot) => `${seconds(shot.durationSeconds)} s` },
  { words: "framing", of: (shot) => shot.framing },
  { words: "camera move", of: (shot) => shot.move },
  { words: "dialogue", of: (shot) => shot.dialogue ?? "", isText: true },
  { words: "backend", of: (shot) => (shot.backend === undefined ? "the film's own" : BACKEND_NAMES[shot.backend]) },
  { words: "prompt", of: (shot) => shot.prompt },
  { words: "what to avoid", of: (shot) => shot.negativePrompt },
  { words: "characters", of: (shot) => listed(shot.characters) },
  { words: "palette", of: (shot) => shot.palette.join(" ") },
  { words: "sound", of: (shot) => shot.audioNote, isText: true },
  { words: "setting", of: (shot) => shot.picture.setting },
  { words: "subject", of: (shot) => shot.picture.subject },
  { words: "time of day", of: (shot) => shot.picture.timeOfDay },
  { words: "weather", of: (shot) => shot.picture.weather },
  { words: "mood", of: (shot) => shot.picture.mood },
];

/** Texts too long to stand beside each other: that they changed is said, not how. */
const LONG_FIELDS = ["prompt", "what to avoid"];

/** What differs between two boards, a line for each thing: "SC01-SH020: length 3 s → 4.5 s". Empty when they are equal. */
export function diffPlans(before: Plan, after: Plan): string[] {
  return [...markerLines(before.markers, after.markers), ...sceneLines(before, after), ...shotLines(before, after)];
}

function shotLines(before: Plan, after: Plan): string[] {
  const old = new Map(before.shots.map((shot) => [shot.code, shot]));
  const moved = new Set(movedCodes(before, after));
  const { removedCodes } = compareShots(before, after);
  const lines = after.shots.flatMap((shot, index) => {
    const was = old.get(shot.code);
    if (!was)
      return [
        `${shot.code}: added to scene ${shot.sceneNumber}, ${seconds(shot.durationSeconds)} s, ${quoted(shot.action)}`,
      ];
    const place = moved.has(shot.code) ? [`${shot.code}: ${moveWords(was, shot, after.shots[index - 1])}`] : [];
    return [...place, ...fieldLines(was, shot)];
  });
  return [...lines, ...removedCodes.map((code) => `${code}: removed`)];
}

function moveWords(was: Shot, shot: Shot, before: Shot | undefined): string {
  const scene =
    was.sceneNumber === shot.sceneNumber ? "" : ` from scene ${was.sceneNumber} to scene ${shot.sceneNumber},`;
  return before ? `moved${scene} after ${before.code}` : `moved${scene} to the beginning`;
}

function fieldLines(was: Shot, shot: Shot): string[] {
  const differing = SHOT_FIELDS.filter((field) => field.of(was) !== field.of(shot));
  const lines = differing.map((field) => `${shot.code}: ${changed(field, was, shot)}`);
  return lines.length === 0 && was.seed !== shot.seed ? [`${shot.code}: another seed`] : lines;
}

function changed({ words, of, isText }: Line, was: Shot, shot: Shot): string {
  if (LONG_FIELDS.includes(words)) return `${words} rewritten`;
  return `${words} ${isText ? fromTo(of(was), of(shot)) : `${of(was)} → ${of(shot)}`}`;
}

function sceneLines(before: Plan, after: Plan): string[] {
  const old = new Map(before.scenes.map((scene) => [scene.number, scene]));
  const now = new Set(after.scenes.map((scene) => scene.number));
  const lines = after.scenes.flatMap((scene) => {
    const was = old.get(scene.number);
    return was ? sceneFieldLines(was, scene) : [`Scene ${scene.number}: added, ${quoted(scene.title)}`];
  });
  const gone = before.scenes.filter(({ number }) => !now.has(number));
  return [...lines, ...gone.map(({ number }) => `Scene ${number}: removed`)];
}

const SCENE_FIELDS: readonly [
  words: string,
  field: "title" | "location" | "timeOfDay" | "weather" | "lighting" | "mood" | "description" | "transition",
][] = [
  ["title", "title"],
  ["place", "location"],
  ["time of day", "timeOfDay"],
  ["weather", "weather"],
  ["light", "lighting"],
  ["mood", "mood"],
  ["description", "description"],
  ["transition", "transition"],
];

function sceneFieldLines(was: Scene, scene: Scene): string[] {
  return SCENE_FIELDS.filter(([, field]) => was[field] !== scene[field]).map(
    ([words, field]) => `Scene ${scene.number}: ${words} ${fromTo(was[field], scene[field])}`,
  );
}

function markerLines(before: ConsistencyMarkers, after: ConsistencyMarkers): string[] {
  const style = (["cinematography", "lighting"] as const)
    .filter((field) => before.visualStyle[field] !== after.visualStyle[field])
    .map((field) => `Look: ${field} ${quoted(before.visualStyle[field])} → ${quoted(after.visualStyle[field])}`);
  const [oldPalette, palette] = [before, after].map(({ visualStyle }) => visualStyle.palette.join(" "));
  const colours = oldPalette === palette ? [] : [`Look: palette ${oldPalette} → ${palette}`];
  return [...style, ...colours, ...characterLines(before.characters, after.characters)];
}

type Characters = ConsistencyMarkers["characters"];

function characterLines(before: Characters, after: Characters): string[] {
  const old = new Map(before.map((one) => [one.name, one]));
  const now = new Set(after.map(({ name }) => name));
  const lines = after.flatMap((one) => {
    const was = old.get(one.name);
    if (!was) return [`${one.name}: added to the characters`];
    return (["appearance", "wardrobe", "movement"] as const)
      .filter((field) => was[field] !== one[field])
      .map((field) => `${one.name}: ${field} ${quoted(was[field])} → ${quoted(one[field])}`);
  });
  const gone = before.filter(({ name }) => !now.has(name));
  return [...lines, ...gone.map(({ name }) => `${name}: removed from the characters`)];
}

/** Two texts beside each other. Where they are too long for that, they begin shortly before they part. */
function fromTo(before: string, after: string): string {
  const [old, now] = [[...before], [...after]];
  const parting = old.findIndex((character, index) => character !== now[index]);
  const same = parting < 0 ? old.length : parting;
  const start = Math.max(old.length, now.length) > LONGEST_QUOTE && same > LEAD ? same - LEAD : 0;
  return [old, now].map((text) => fragment(text, start)).join(" → ");
}

function fragment(text: readonly string[], start: number): string {
  if (text.length === 0) return "none";
  return quoted(start === 0 ? text.join("") : `…${text.slice(start).join("")}`);
}

function quoted(text: string): string {
  const characters = [...text];
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…` : text}”`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nobody" : names.join(", ");
}

function seconds(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
