import { addShot } from "@/lib/adapters/ai/planner/board/add-shot";
import { allocateSeconds } from "@/lib/adapters/ai/planner/board/allocate-seconds";
import { coverScene } from "@/lib/adapters/ai/planner/board/cover-scene";
import { createDetailPicker, type DetailPicker } from "@/lib/adapters/ai/planner/board/detail-picker";
import type { Board, FilmState, SceneState } from "@/lib/adapters/ai/planner/board/film-state";
import { type Carry, NOBODY_YET } from "@/lib/adapters/ai/planner/board/own-slots";
import { SHOT_LIMITS, shotSeconds } from "@/lib/adapters/ai/planner/board/pace";
import { SUBJECT_HOME } from "@/lib/adapters/ai/planner/board/setting-facts";
import { moodOfScene, settingOfScene } from "@/lib/adapters/ai/planner/board/shot-picture";
import { castIn } from "@/lib/adapters/ai/planner/reading/find-cast";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { Brief } from "@/lib/domain/brief";
import type { Scene, Shot } from "@/lib/domain/plan";

/** The last picture stays a little longer. */
const LAST_SHOT_EXTRA_SECONDS = 1.5;

/** What goes on from scene to scene. */
type Story = { details: DetailPicker; carry: Carry; beats: number };

/** Shots of all scenes, in the order they are cut. Each scene's shots add up to its length; none is longer than a clip. */
export function translateShots(brief: Brief, board: Board): Shot[] {
  const film: FilmState = { brief, board, shots: [], cameras: [] };
  const story: Story = {
    details: createDetailPicker(board.language, board.unwantedSubjects),
    carry: NOBODY_YET,
    beats: board.scenes.reduce((sum, scene) => sum + readBeats(scene.description, board.language).length, 0),
  };
  let before: SceneState | null = null;
  for (const [index, scene] of board.scenes.entries()) {
    const state = stateOf(scene, board, before, index === board.scenes.length - 1);
    addScene(state, film, story);
    before = state;
  }
  return film.shots;
}

function stateOf(scene: Scene, board: Board, before: SceneState | null, isLast: boolean): SceneState {
  const { language } = board;
  const sight = look(scene.description, language);
  const byCast = castIn(`${scene.title}\n${scene.description}\n${scene.characters.join("\n")}`, board.cast)[0]?.subject;
  const subject =
    sight.subjects[0]?.value ??
    byCast ??
    before?.subject ??
    look(board.filmSubject, language).subjects[0]?.value ??
    "none";
  const setting = settingOfScene(scene, language) ?? before?.setting ?? SUBJECT_HOME[subject];
  const opensPlace = !before || before.setting !== setting || before.scene.location !== scene.location;
  return { scene, setting, mood: moodOfScene(scene, language), subject, opensPlace, isLast };
}

function addScene(state: SceneState, film: FilmState, story: Story): void {
  const { scene } = state;
  const limits = {
    minSeconds: SHOT_LIMITS.minSeconds,
    maxSeconds: Math.min(SHOT_LIMITS.maxSeconds, film.board.longestClipSeconds),
  };
  story.details.enter({ setting: state.setting, location: scene.location });
  const { slots, carry } = coverScene({
    description: scene.description,
    language: film.board.language,
    count: shotCount(state, film, story.beats, limits),
    opensPlace: state.opensPlace,
    cast: film.board.cast,
    carry: story.carry,
    closesFilm: state.isLast,
    details: story.details,
  });
  story.carry = carry;
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
function shotCount(
  state: SceneState,
  film: FilmState,
  filmBeats: number,
  limits: { minSeconds: number; maxSeconds: number },
): number {
  const { durationSeconds, description } = state.scene;
  const beats = readBeats(description, film.board.language);
  const isTimed = beats.length > 0 && beats.every((beat) => beat.seconds !== null && beat.seconds <= limits.maxSeconds);
  const pace = shotSeconds(state.mood, { durationSeconds: film.brief.durationSeconds, beats: filmBeats });
  const wanted = isTimed ? beats.length : Math.max(Math.round(durationSeconds / pace), beats.length);
  const fewest = Math.ceil(durationSeconds / limits.maxSeconds - 1e-9);
  const most = Math.max(1, Math.floor(durationSeconds / limits.minSeconds + 1e-9));
  return Math.max(fewest, Math.min(most, wanted, 99));
}
