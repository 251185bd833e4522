import type { Camera } from "@/lib/adapters/ai/planner/board/camera-place";
import { lightingOf, timeWords } from "@/lib/adapters/ai/planner/board/light";
import { SETTING_FACTS } from "@/lib/adapters/ai/planner/board/setting-facts";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { clip } from "@/lib/adapters/ai/planner/clip";
import type { AspectRatio } from "@/lib/domain/brief";
import type { CameraMove, Framing, Picture } from "@/lib/domain/picture";
import type { ConsistencyMarkers, Scene } from "@/lib/domain/plan";

const FRAMING_WORDS: Readonly<Record<Framing, string>> = {
  establishing: "Establishing shot, 24 mm lens",
  wide: "Wide shot, 28 mm lens",
  medium: "Medium shot, 50 mm lens",
  "close-up": "Close-up, 85 mm lens, shallow focus",
  insert: "Insert, 100 mm macro lens, shallow focus",
};

const MOVE_WORDS: Readonly<Record<CameraMove, string>> = {
  static: "static camera on a tripod",
  "pan-left": "slow pan left",
  "pan-right": "slow pan right",
  "tilt-up": "tilt up",
  "tilt-down": "tilt down",
  "dolly-in": "slow dolly in",
  "dolly-out": "slow dolly out",
  "truck-left": "truck left with the action",
  "truck-right": "truck right with the action",
  "crane-up": "crane up",
  "crane-down": "crane down",
  orbit: "orbit around the subject",
  handheld: "handheld camera",
};

export type PromptParts = {
  /** What happens, in sentences. */
  action: readonly string[];
  camera: Camera;
  picture: Picture;
  scene: Scene;
  markers: ConsistencyMarkers;
  /** Marked characters and things that this shot shows. */
  cast: ConsistencyMarkers["characters"];
  palette: readonly string[];
  aspectRatio: AspectRatio;
};

/** One sentence of a prompt. The key says what it is about. */
export type PromptSentence = {
  key: string;
  text: string;
  /** What it tells, where the prompt may tell the same in other words around it. */
  core?: string;
};

/** What a video model is asked for: camera, action in the brief's words, place and light, and what must not change. */
export function writePrompt(parts: PromptParts): string {
  return joinSentences(promptSentences(parts));
}

export function joinSentences(sentences: readonly PromptSentence[]): string {
  return clip(
    sentences
      .map(({ text }) => text)
      .join(". ")
      .concat("."),
    4000,
  );
}

/** The sentences of a prompt, in their order, without their full stops. */
export function promptSentences(parts: PromptParts): PromptSentence[] {
  const { camera, picture, scene, markers } = parts;
  const sentences: PromptSentence[] = [
    { key: "camera", text: `${cameraWords(camera)}, composed for ${parts.aspectRatio}` },
    ...parts.action.map((text, index) => ({ key: `action ${index}`, text })),
    { key: "place", text: [placeWords(scene, picture), timeWords(picture)].filter((words) => words !== "").join(", ") },
    { key: "light", text: `Light: ${lightingOf(picture)}` },
    ...parts.cast.map((one) => ({
      key: `cast ${one.name}`,
      text: `${one.name}: ${one.appearance}; ${one.wardrobe}; moves: ${one.movement}`,
    })),
    { key: "mood", text: `Mood: ${scene.mood}` },
    { key: "look", text: `Look: ${markers.visualStyle.cinematography}` },
    { key: "pacing", text: `Pacing: ${markers.narrative.pacing}` },
    { key: "palette", text: `Palette ${parts.palette.join(" ")}` },
  ];
  return sentences.map((sentence) => ({ ...sentence, text: sentence.text.replace(/[\s.]+$/u, "") }));
}

/** "Medium shot, 50 mm lens, slow pan left" */
export function cameraWords({ framing, move }: Camera): string {
  return `${FRAMING_WORDS[framing]}, ${MOVE_WORDS[move]}`;
}

/** A slot's own sentence, or the detail that is shown of it. */
export function actionSentences(slot: Slot): string[] {
  if (!slot.detail) return [actionSentence(slot.text)];
  return [slot.detail.text, `Part of: ${clip(slot.source, 500)}`];
}

export function actionSentence(action: string): string {
  return clip(action, 900);
}

function placeWords(scene: Scene, picture: Picture): string {
  const label = SETTING_FACTS[picture.setting].label;
  return scene.location.toLowerCase().includes(label.toLowerCase())
    ? scene.location
    : `${scene.location} (${label.toLowerCase()})`;
}

/** What has to stay out of a shot: common faults, what contradicts the picture, and what the brief doesn't want. */
export function writeNegativePrompt(picture: Picture, framing: Framing, unwanted: readonly string[]): string {
  const contradicts = [
    picture.timeOfDay === "night" ? "daylight" : "",
    picture.timeOfDay === "day" || picture.timeOfDay === "morning" ? "night sky" : "",
    picture.weather === "clear" ? "rain" : "",
    picture.subject === "none" ? "people in the foreground" : "",
    picture.subject === "hands" || framing === "insert" ? "extra fingers" : "",
    picture.subject === "person" || picture.subject === "couple" || picture.subject === "child"
      ? "distorted faces, changing clothes"
      : "",
  ];
  const faults = [
    "captions",
    "watermark",
    "flicker",
    "warped geometry",
    "duplicate subjects",
    "sudden cuts inside the shot",
  ];
  return clip([...unwanted, ...contradicts, ...faults].filter((words) => words !== "").join(", "), 1000);
}
