import { allocateSeconds } from "@/lib/adapters/ai/planner/board/allocate-seconds";
import { type Camera, chooseCamera } from "@/lib/adapters/ai/planner/board/choose-camera";
import { coverScene } from "@/lib/adapters/ai/planner/board/cover-scene";
import { paletteOf } from "@/lib/adapters/ai/planner/board/palette";
import { SHOT_LIMITS, shotSeconds } from "@/lib/adapters/ai/planner/board/pace";
import { createDetailPicker, type DetailPicker } from "@/lib/adapters/ai/planner/board/detail-picker";
import type { Carry } from "@/lib/adapters/ai/planner/board/own-slots";
import { SETTING_FACTS, SUBJECT_HOME } from "@/lib/adapters/ai/planner/board/setting-facts";
import { moodOfScene, settingOfScene, shotPicture } from "@/lib/adapters/ai/planner/board/shot-picture";
import { shotSeed } from "@/lib/adapters/ai/planner/board/shot-seed";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { writeNegativePrompt, writePrompt } from "@/lib/adapters/ai/planner/board/write-prompt";
import { clip } from "@/lib/adapters/ai/planner/clip";
import { type CastMember, castIn } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { NARRATOR, readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Brief } from "@/lib/domain/brief";
import type { Mood, Setting, Subject } from "@/lib/domain/picture";
import { type ConsistencyMarkers, type Scene, type Shot, shotCode } from "@/lib/domain/plan";

/** The last picture stays a little longer. */
const LAST_SHOT_EXTRA_SECONDS = 1.5;

export type Board = {
  scenes: readonly Scene[];
  markers: ConsistencyMarkers;
  cast: readonly CastMember[];
  language: string;
  filmSubject: string;
  longestClipSeconds: number;
  unwanted: readonly string[];
  unwantedSubjects: readonly Subject[];
  musicNotes: readonly string[];
};

/** What carries over from shot to shot while a film is written. */
type Film = { brief: Brief; board: Board; shots: Shot[]; cameras: Camera[]; details: DetailPicker; carry: Carry };

type SceneState = { scene: Scene; setting: Setting; mood: Mood; subject: Subject; opensPlace: boolean; isLast: boolean; beats: number };

/** Shots of all scenes, in the order they are cut. Each scene's shots add up to its length; none is longer than a clip. */
export function translateShots(brief: Brief, board: Board): Shot[] {
  const film: Film = {
    brief,
    board,
    shots: [],
    cameras: [],
    details: createDetailPicker(board.language, board.unwantedSubjects),
    carry: { cast: [], subject: null },
  };
  const beats = board.scenes.reduce((sum, scene) => sum + readBeats(scene.description, board.language).length, 0);
  let before: SceneState | null = null;
  for (const [index, scene] of board.scenes.entries()) {
    const state = stateOf(scene, film, before, { isLast: index === board.scenes.length - 1, beats });
    addScene(state, film);
    before = state;
  }
  return film.shots;
}

function stateOf(scene: Scene, film: Film, before: SceneState | null, at: { isLast: boolean; beats: number }): SceneState {
  const { language } = film.board;
  const sight = look(scene.description, language);
  const byCast = castIn(`${scene.title}\n${scene.description}\n${scene.characters.join("\n")}`, film.board.cast)[0]?.subject;
  const subject = sight.subjects[0]?.value ?? byCast ?? before?.subject ?? look(film.board.filmSubject, language).subjects[0]?.value ?? "none";
  const setting = settingOfScene(scene, language) ?? before?.setting ?? SUBJECT_HOME[subject];
  const opensPlace = !before || before.setting !== setting || before.scene.location !== scene.location;
  return { scene, setting, mood: moodOfScene(scene, language), subject, opensPlace, ...at };
}

function addScene(state: SceneState, film: Film): void {
  const { scene } = state;
  const limits = { minSeconds: SHOT_LIMITS.minSeconds, maxSeconds: Math.min(SHOT_LIMITS.maxSeconds, film.board.longestClipSeconds) };
  film.details.enter({ setting: state.setting, location: scene.location });
  const { slots, carry } = coverScene({
    description: scene.description,
    language: film.board.language,
    count: shotCount(state, film, limits),
    opensPlace: state.opensPlace,
    cast: film.board.cast,
    carry: film.carry,
    closesFilm: state.isLast,
    details: film.details,
  });
  film.carry = carry;
  const shares = slots.map((slot, index) => ({
    weight: slot.weight + (state.isLast && index === slots.length - 1 ? LAST_SHOT_EXTRA_SECONDS : 0),
    fixed: slot.seconds,
  }));
  const seconds = allocateSeconds(scene.durationSeconds, shares, limits);
  for (const [index, slot] of slots.entries()) {
    addShot(slot, { index, count: slots.length, durationSeconds: seconds[index] ?? limits.minSeconds }, state, film);
  }
}

/** As many shots as the pace asks for, at least one a beat where there is room, never a shot longer than a clip. */
function shotCount(state: SceneState, film: Film, limits: { minSeconds: number; maxSeconds: number }): number {
  const { durationSeconds, description } = state.scene;
  const beats = readBeats(description, film.board.language);
  const isTimed = beats.length > 0 && beats.every((beat) => beat.seconds !== null && beat.seconds <= limits.maxSeconds);
  const pace = shotSeconds(state.mood, { durationSeconds: film.brief.durationSeconds, beats: state.beats });
  const wanted = isTimed ? beats.length : Math.max(Math.round(durationSeconds / pace), beats.length);
  const fewest = Math.ceil(durationSeconds / limits.maxSeconds - 1e-9);
  const most = Math.max(1, Math.floor(durationSeconds / limits.minSeconds + 1e-9));
  return Math.max(fewest, Math.min(most, wanted, 99));
}

type Position = { index: number; count: number; durationSeconds: number };

function addShot(slot: Slot, position: Position, state: SceneState, film: Film): void {
  const { brief, board } = film;
  const { scene } = state;
  const isLastOfFilm = state.isLast && position.index === position.count - 1;
  const camera = chooseCamera(slot, {
    isFirstOfScene: position.index === 0,
    opensPlace: state.opensPlace,
    isLastOfFilm,
    isLastButOne: state.isLast && position.index === position.count - 2,
    mood: state.mood,
    subject: slot.subjects[0]?.value ?? state.subject,
    before: film.cameras,
  });
  const picture = shotPicture(slot, { ...state, framing: camera.framing });
  const cast = film.board.markers.characters.filter((marker) => slot.cast.some((one) => one.name === marker.name));
  const palette = brief.palette?.length ? board.markers.visualStyle.palette : paletteOf(undefined, picture.mood, picture.timeOfDay);
  const number = (position.index + 1) * 10;
  const shot: Omit<Shot, "seed"> = {
    code: shotCode(scene.number, number),
    sceneNumber: scene.number,
    number,
    action: clip(slot.text, 600),
    prompt: writePrompt({ slot, camera, picture, scene, markers: board.markers, cast, palette }),
    negativePrompt: writeNegativePrompt(picture, camera.framing, board.unwanted),
    durationSeconds: position.durationSeconds,
    framing: camera.framing,
    move: camera.move,
    palette,
    audioNote: audioNote(slot, picture.setting, state.mood, film),
    dialogue: slot.spoken ? clip(`${speakerOf(slot, scene)}: ${slot.spoken.text}`, 600) : null,
    characters: cast.map((one) => one.name).slice(0, 12),
    continuity: continuityWith(film.shots.at(-1), scene, cast.map((one) => one.name)),
    picture,
  };
  const { style, aspectRatio, fps, resolution } = brief;
  film.cameras.push(camera);
  film.shots.push({ ...shot, seed: shotSeed({ style, aspectRatio, fps, resolution }, shot) });
}

function speakerOf(slot: Slot, scene: Scene): string {
  const line = scene.dialogue.find((one) => one.text === slot.spoken?.text);
  return slot.spoken?.speaker ?? line?.speaker ?? NARRATOR;
}

function audioNote(slot: Slot, setting: Setting, mood: Mood, film: Film): string {
  const { music } = film.brief.preferences;
  const score = film.board.musicNotes[0] ?? `${mood} score`;
  const voice = slot.spoken ? "voice in front" : "";
  return clip([SETTING_FACTS[setting].ambience, music ? score : "no music", voice].filter((part) => part !== "").join("; "), 300);
}

function continuityWith(before: Shot | undefined, scene: Scene, names: readonly string[]): Shot["continuity"] {
  if (!before) return null;
  const shared = names.filter((name) => before.characters.includes(name));
  const who = shared.length > 0 ? ` ${shared.join(" and ")} unchanged.` : "";
  const note = before.sceneNumber === scene.number ? `Same place, light and weather.${who}` : `New scene; the grade carries over.${who}`;
  return { fromCode: before.code, note: clip(note, 600) };
}
