import { z } from "zod";
import { allocateSeconds } from "@/lib/adapters/ai/planner/board/allocate-seconds";
import { clip } from "@/lib/adapters/ai/planner/clip";
import type { Brief } from "@/lib/domain/brief";
import { CAMERA_MOVES, hexColourSchema, TIMES_OF_DAY, TRANSITIONS, WEATHERS } from "@/lib/domain/picture";
import type { ConsistencyMarkers, Scene } from "@/lib/domain/plan";
import { MIN_SCENE_SECONDS } from "./analysis-answer";
import { clipAll, words } from "./words";

const LINE = 600;
/** Markers go into every prompt that they concern, so they are kept short. */
const MARKER = 200;
const NAME = 80;
const MAX_COLOURS = 8;

const sceneAnswerSchema = z.strictObject({
  title: words,
  seconds: z.number().min(0.5).max(300).describe("How long the scene should last; the studio makes the sum fit."),
  description: words.describe("What happens, in the brief's language and words, beat by beat."),
  location: words,
  timeOfDay: z.enum(TIMES_OF_DAY),
  weather: z.enum(WEATHERS),
  mood: words,
  lighting: words,
  camera: z.strictObject({ movement: z.enum(CAMERA_MOVES), angle: words, lens: words }),
  characters: z.array(words).max(12).describe("Names, spelt as in markers.characters."),
  props: z.array(words).max(12),
  dialogue: z
    .array(z.strictObject({ speaker: words, text: words }))
    .max(40)
    .describe("Only what the brief says is spoken."),
  transition: z.enum(TRANSITIONS).describe("How this scene gives way to the next one."),
});

const markersAnswerSchema = z.strictObject({
  visualStyle: z.strictObject({
    cinematography: words,
    palette: z.array(hexColourSchema).min(3).max(MAX_COLOURS).describe("Colours as #rrggbb."),
    lighting: words,
  }),
  characters: z
    .array(z.strictObject({ name: words, appearance: words, wardrobe: words, movement: words }))
    .max(12)
    .describe("Everybody who appears in more than one shot. Short and exact: it goes into every prompt."),
  narrative: z.strictObject({
    pacing: words,
    moodArc: z.array(words).min(1).max(10),
    beats: z.array(words).min(1).max(40),
  }),
});

/** Scenes and markers of a film with so many scenes. */
export function boardAnswerSchema(sceneCount: number) {
  return z.strictObject({ scenes: z.array(sceneAnswerSchema).length(sceneCount), markers: markersAnswerSchema });
}
export type BoardAnswer = z.infer<ReturnType<typeof boardAnswerSchema>>;

export const BOARD_INSTRUCTION = [
  "You are the director. `data.brief` is what the producer asks for and `data.analysis` what the story editor made of",
  "it. Write exactly as many scenes as `data.analysis.scenesNeeded` says, in the order of the film, in the brief's",
  "language, with everything the brief demands and nothing it forbids, and the markers that keep the film consistent.",
  "Scenes that the brief lists are kept as listed. Real brand lettering is avoided.",
].join(" ");

/** The board: durations add up to the brief's to the millisecond, numbers follow the order. */
export function boardOf(brief: Brief, answer: BoardAnswer): { scenes: Scene[]; markers: ConsistencyMarkers } {
  const seconds = allocateSeconds(
    brief.durationSeconds,
    answer.scenes.map((scene) => ({ weight: scene.seconds, fixed: null })),
    { minSeconds: MIN_SCENE_SECONDS, maxSeconds: brief.durationSeconds },
  );
  const scenes = answer.scenes.map((scene, index) => sceneOf(scene, index + 1, seconds[index] ?? MIN_SCENE_SECONDS));
  return { scenes, markers: markersOf(brief, answer.markers) };
}

function sceneOf(answer: z.infer<typeof sceneAnswerSchema>, number: number, durationSeconds: number): Scene {
  const { movement, angle, lens } = answer.camera;
  return {
    number,
    title: clip(answer.title, 120),
    durationSeconds,
    description: clip(answer.description, 2000),
    location: clip(answer.location, LINE),
    timeOfDay: answer.timeOfDay,
    weather: answer.weather,
    mood: clip(answer.mood, LINE),
    lighting: clip(answer.lighting, LINE),
    camera: { movement, angle: clip(angle, LINE), lens: clip(lens, LINE) },
    characters: clipAll(answer.characters, NAME),
    props: clipAll(answer.props, LINE),
    dialogue: answer.dialogue.map(({ speaker, text }) => ({ speaker: clip(speaker, NAME), text: clip(text, LINE) })),
    transition: answer.transition,
  };
}

function markersOf(brief: Brief, answer: z.infer<typeof markersAnswerSchema>): ConsistencyMarkers {
  const { visualStyle, characters, narrative } = answer;
  return {
    visualStyle: {
      cinematography: clip(visualStyle.cinematography, MARKER),
      palette: paletteOf(brief.palette ?? [], visualStyle.palette),
      lighting: clip(visualStyle.lighting, MARKER),
    },
    characters: characters.map(({ name, appearance, wardrobe, movement }) => ({
      name: clip(name, NAME),
      appearance: clip(appearance, MARKER),
      wardrobe: clip(wardrobe, MARKER),
      movement: clip(movement, MARKER),
    })),
    narrative: {
      pacing: clip(narrative.pacing, MARKER),
      moodArc: clipAll(narrative.moodArc, LINE),
      beats: clipAll(narrative.beats, LINE),
    },
  };
}

/** The brief's own colours; the model's only fill up what is missing to three. */
function paletteOf(wanted: readonly string[], proposed: readonly string[]): string[] {
  if (wanted.length >= 3) return [...wanted].slice(0, MAX_COLOURS);
  return [...wanted, ...proposed].slice(0, wanted.length > 0 ? 3 : MAX_COLOURS);
}
