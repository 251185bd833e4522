import type { CameraPlace } from "@/lib/adapters/ai/planner/board/camera-place";
import { chooseFraming } from "@/lib/adapters/ai/planner/board/choose-framing";
import { chooseMove } from "@/lib/adapters/ai/planner/board/choose-move";
import type { FilmState, SceneState } from "@/lib/adapters/ai/planner/board/film-state";
import { paletteOf } from "@/lib/adapters/ai/planner/board/palette";
import { SETTING_FACTS } from "@/lib/adapters/ai/planner/board/setting-facts";
import { mainSubject, shotPicture } from "@/lib/adapters/ai/planner/board/shot-picture";
import { shotSeed } from "@/lib/adapters/ai/planner/board/shot-seed";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { actionSentences, writeNegativePrompt, writePrompt } from "@/lib/adapters/ai/planner/board/write-prompt";
import { clip } from "@/lib/adapters/ai/planner/clip";
import { NARRATOR } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Picture, Subject } from "@/lib/domain/picture";
import { type ConsistencyMarkers, type Scene, type Shot, shotCode } from "@/lib/domain/plan";

/** Where a shot stands in its scene. */
export type ShotPosition = { index: number; count: number; durationSeconds: number };

/** Gives a slot its camera, its picture and its words, and adds it to the film. */
export function addShot(slot: Slot, position: ShotPosition, state: SceneState, film: FilmState): void {
  const place = cameraPlace(slot, position, state, film);
  const framing = chooseFraming(slot, place);
  const camera = { framing, move: chooseMove(slot, framing, place) };
  const picture = shotPicture(slot, { ...state, framing });
  const shot = writeShot(slot, position, { camera, picture, state, film });
  const { style, aspectRatio, fps, resolution } = film.brief;
  film.cameras.push(camera);
  film.shots.push({ ...shot, seed: shotSeed({ style, aspectRatio, fps, resolution }, shot) });
}

function cameraPlace(slot: Slot, position: ShotPosition, state: SceneState, film: FilmState): CameraPlace {
  return {
    isFirstOfScene: position.index === 0,
    opensPlace: state.opensPlace,
    isLastOfFilm: state.isLast && position.index === position.count - 1,
    isLastButOne: state.isLast && position.index === position.count - 2,
    mood: state.mood,
    subject: mainSubject(slot, state.subject),
    before: film.cameras,
  };
}

type Look = { camera: FilmState["cameras"][number]; picture: Picture; state: SceneState; film: FilmState };

function writeShot(slot: Slot, position: ShotPosition, { camera, picture, state, film }: Look): Omit<Shot, "seed"> {
  const { brief, board } = film;
  const { scene } = state;
  const { markers } = board;
  const { aspectRatio } = brief;
  const cast = shownFirst(markers.characters, slot, picture.subject);
  const names = cast.map((one) => one.name);
  const palette = brief.palette?.length
    ? markers.visualStyle.palette
    : paletteOf(undefined, picture.mood, picture.timeOfDay);
  const number = (position.index + 1) * 10;
  return {
    code: shotCode(scene.number, number),
    sceneNumber: scene.number,
    number,
    action: clip(inWords(slot), 600),
    prompt: writePrompt({
      ...{ camera, picture, scene, markers, cast, palette, aspectRatio },
      action: actionSentences(slot),
    }),
    negativePrompt: writeNegativePrompt(picture, camera.framing, board.unwanted),
    durationSeconds: position.durationSeconds,
    framing: camera.framing,
    move: camera.move,
    palette,
    audioNote: audioNote(slot, picture, film),
    dialogue: slot.spoken ? clip(`${speakerOf(slot, scene)}: ${slot.spoken.text}`, 600) : null,
    characters: names,
    continuity: continuityWith(film.shots.at(-1), scene, names),
    picture,
  };
}

const PEOPLE: readonly Subject[] = ["person", "child", "couple", "crowd", "hands"];

/** The marked ones of a shot; those whom its picture shows come first. */
function shownFirst(marked: ConsistencyMarkers["characters"], slot: Slot, shown: Subject): typeof marked {
  const isShown = (name: string) =>
    slot.cast.some(
      (one) => one.name === name && (one.subject === shown || (PEOPLE.includes(shown) && PEOPLE.includes(one.subject))),
    );
  const here = marked.filter((marker) => slot.cast.some((one) => one.name === marker.name));
  return [...here.filter((one) => isShown(one.name)), ...here.filter((one) => !isShown(one.name))];
}

/** A picture sign gets a word beside it: cards are read aloud, too. */
function inWords(slot: Slot): string {
  if (/[\p{L}\p{N}]/u.test(slot.text)) return slot.text;
  const { subjects, setting, time } = slot.sight;
  const word = subjects[0]?.value ?? setting ?? time;
  return word ? `${slot.text} ${word}` : slot.text;
}

function speakerOf(slot: Slot, scene: Scene): string {
  const line = scene.dialogue.find((one) => one.text === slot.spoken?.text);
  return slot.spoken?.speaker ?? line?.speaker ?? NARRATOR;
}

function audioNote(slot: Slot, { setting, mood }: Picture, film: FilmState): string {
  const { music } = film.brief.preferences;
  const score = film.board.musicNotes[0] ?? `${mood} score`;
  const voice = slot.spoken ? "voice in front" : "";
  return clip(
    [SETTING_FACTS[setting].ambience, music ? score : "no music", voice].filter((part) => part !== "").join("; "),
    300,
  );
}

function continuityWith(before: Shot | undefined, scene: Scene, names: readonly string[]): Shot["continuity"] {
  if (!before) return null;
  const shared = names.filter((name) => before.characters.includes(name));
  const who = shared.length > 0 ? ` ${shared.join(" and ")} unchanged.` : "";
  const note =
    before.sceneNumber === scene.number
      ? `Same place, light and weather.${who}`
      : `New scene; the grade carries over.${who}`;
  return { fromCode: before.code, note: clip(note, 600) };
}
