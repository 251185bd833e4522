import { composeScenes } from "@/lib/adapters/ai/planner/board/compose-scenes";
import { type ScenePicture, scenePictures } from "@/lib/adapters/ai/planner/board/scene-picture";
import { clip } from "@/lib/adapters/ai/planner/clip";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { Reading } from "@/lib/adapters/ai/planner/reading/read-brief";
import type { Brief } from "@/lib/domain/brief";
import type { Setting, Subject } from "@/lib/domain/picture";
import type { Analysis } from "@/lib/domain/plan";

const HARD_SETTINGS: readonly Setting[] = ["space", "underwater", "stage"];
const HARD_SUBJECTS: readonly Subject[] = ["crowd", "horse", "rocket", "spaceship", "robot", "child"];
const EFFECTS =
  /explo|vfx|cgi|slow[- ]?motion|time-?lapse|morph|transform|magic|hologram|particles|ralenti|cámara lenta|zeitlupe|spezialeffekt|effet spécia|スローモーション|特效|慢动作|슬로모션|взрыв/giu;

/** What the brief is about and how hard it is to film. A complexity that the brief states is kept. */
export function analyseReading(brief: Brief, reading: Reading): Analysis {
  const drafts = composeScenes(reading, brief.durationSeconds);
  const pictures = scenePictures(reading, drafts);
  const estimate = complexityOf(brief, reading, pictures);
  const stated = brief.complexity;
  return {
    subject: clip(reading.subject, 600),
    audience: clip(reading.notes.audience.join("; ") || "Not stated: a general audience", 600),
    tone: clip(
      reading.notes.tone[0] ??
        brief.mood ??
        [...new Set(pictures.map((picture) => picture.mood))].slice(0, 3).join(", "),
      600,
    ),
    keyMessages: [...reading.notes.message, ...reading.notes.endline].map((text) => clip(text, 600)).slice(0, 10),
    entities: entitiesOf(reading),
    risks: risksOf(brief, reading, pictures),
    complexity: stated ?? estimate.complexity,
    complexityReasons:
      stated === undefined ? estimate.reasons : [`${stated} as the brief states`, ...estimate.reasons].slice(0, 10),
    scenesNeeded: drafts.length,
    language: reading.language,
    plannedBy: "local planner",
  };
}

/** Adds up what makes a film hard. The weights are the studio's own; their order matters more than their size. */
function complexityOf(
  brief: Brief,
  reading: Reading,
  pictures: readonly ScenePicture[],
): { complexity: number; reasons: string[] } {
  const places = new Set(pictures.map((picture) => picture.setting)).size;
  const people = reading.cast.filter((member) => member.kind === "character").length;
  const beats = reading.segments.flatMap((segment) => segment.beats);
  const spoken = beats.filter((beat) => beat.spoken).length;
  const text = beats.map((beat) => beat.text).join("\n");
  const effects = new Set(text.match(EFFECTS)?.map((word) => word.toLowerCase()) ?? []).size;
  const hard = look(text, reading.language).subjects.filter((subject) => HARD_SUBJECTS.includes(subject.value)).length;
  const hardPlaces = pictures.filter(
    (picture) => HARD_SETTINGS.includes(picture.setting) || picture.weather === "storm",
  ).length;
  const parts: readonly (readonly [number, string])[] = [
    [0.05 * (places - 1), `${counted(places, "place")}`],
    [0.05 * Math.min(people, 6), `${counted(people, "character")} to keep consistent`],
    [0.02 * Math.min(beats.length, 15), `${counted(beats.length, "action")}`],
    [0.1 * (brief.durationSeconds / 100), `${brief.durationSeconds} seconds`],
    [0.04 * Math.min(spoken, 5), `${counted(spoken, "spoken line")}`],
    [0.06 * Math.min(effects, 4), `${counted(effects, "effect")}`],
    [0.04 * Math.min(hard, 4), "crowds, children, animals or machines that models draw badly"],
    [0.04 * Math.min(hardPlaces, 4), "space, water, stage or storm"],
  ];
  const complexity = 0.06 + parts.reduce((sum, [weight]) => sum + Math.max(0, weight), 0);
  const reasons = parts
    .filter(([weight]) => weight >= 0.02)
    .map(([weight, reason]) => `${reason} (+${weight.toFixed(2)})`);
  return {
    complexity: Math.round(Math.min(1, complexity) * 100) / 100,
    reasons: reasons.length > 0 ? reasons : ["One place and little that moves"],
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function entitiesOf(reading: Reading): Analysis["entities"] {
  const named = reading.names.map(({ name, kind }) => ({ name: clip(name, 600), kind }));
  const roles = reading.cast
    .filter((member) => !named.some((entity) => entity.name === member.name))
    .map((member) => ({
      name: clip(member.name, 600),
      kind: member.kind === "character" ? ("person" as const) : ("object" as const),
    }));
  return [...named, ...roles].slice(0, 20);
}

function risksOf(brief: Brief, reading: Reading, pictures: readonly ScenePicture[]): string[] {
  const text = reading.segments.flatMap((segment) => segment.beats.map((beat) => beat.text)).join("\n");
  const subjects = new Set(look(text, reading.language).subjects.map((subject) => subject.value));
  const spoken = reading.segments.some((segment) => segment.beats.some((beat) => beat.spoken));
  const brands = reading.names.filter((name) => name.kind === "brand").map((name) => name.name);
  const risks: readonly (readonly [boolean, string])[] = [
    [
      brands.length > 0 || subjects.has("shape"),
      "Names and logos: video models misspell lettering; add them in the edit.",
    ],
    [
      spoken && !brief.preferences.voice,
      "The brief has spoken lines, but voice is switched off: they appear as captions only.",
    ],
    [spoken, "Spoken lines: lips rarely match in generated shots."],
    [subjects.has("hands"), "Hands in close-up: check fingers."],
    [subjects.has("crowd"), "Crowds: faces change between shots."],
    [reading.cast.length > 4, `${reading.cast.length} characters and things have to stay the same from shot to shot.`],
    [subjects.has("child"), "Children: some backends refuse to render them."],
    [
      pictures.every((picture) => picture.setting === "abstract" || picture.setting === "studio"),
      "The brief names no place; a neutral one was chosen.",
    ],
    [reading.notes.audience.length === 0, "No audience is stated."],
  ];
  return risks.filter(([applies]) => applies).map(([, risk]) => risk);
}
