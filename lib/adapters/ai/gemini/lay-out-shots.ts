import { allocateSeconds } from "@/lib/adapters/ai/planner/board/allocate-seconds";
import { shotSeed } from "@/lib/adapters/ai/planner/board/shot-seed";
import { clip } from "@/lib/adapters/ai/planner/clip";
import type { Brief } from "@/lib/domain/brief";
import { type ConsistencyMarkers, type Scene, type Shot, shotCode } from "@/lib/domain/plan";
import { shotPrompt } from "./shot-prompt";
import type { ShotAnswer, ShotsAnswer } from "./shots-answer";

/** A quick cut. At this length the longest film still keeps to the 200 shots of a plan. */
const MIN_SHOT_SECONDS = 1.5;
const STEP = 10;

export type Film = { brief: Brief; scenes: readonly Scene[]; markers: ConsistencyMarkers; longestClipSeconds: number };

/**
 * The model's shots with everything that code knows better: lengths that add up to their scene's, none longer than a
 * clip, codes, numbers, continuity and seeds. The same answer gives the same shots in every process.
 */
export function layOutShots(answer: ShotsAnswer, film: Film): Shot[] {
  const shots: Shot[] = [];
  for (const [index, scene] of film.scenes.entries()) {
    const written = answer.scenes[index]?.shots ?? [];
    for (const [place, cut] of cutScene(written, scene.durationSeconds, film.longestClipSeconds).entries()) {
      shots.push(shotOf(cut, { scene, number: (place + 1) * STEP, before: shots.at(-1) ?? null, film }));
    }
  }
  return shots;
}

/** A written shot, or one part of it, with its length. */
type Cut<S = ShotAnswer> = { shot: S; part: number; seconds: number };
type Part<S> = Omit<Cut<S>, "seconds"> & { weight: number };

/**
 * The shots of one scene with lengths that add up to its own. Splits shots that no clip can hold; drops the shortest when
 * there is no time for all.
 */
export function cutScene<S extends Pick<ShotAnswer, "seconds">>(
  written: readonly S[],
  sceneSeconds: number,
  longestSeconds: number,
): Cut<S>[] {
  const most = Math.max(1, Math.floor(sceneSeconds / MIN_SHOT_SECONDS));
  const parts = keepLongest(split(written, sceneSeconds, longestSeconds), most);
  const seconds = allocateSeconds(
    sceneSeconds,
    parts.map(({ weight }) => ({ weight, fixed: null })),
    { minSeconds: MIN_SHOT_SECONDS, maxSeconds: longestSeconds },
  );
  return parts.map(({ shot, part }, index) => ({ shot, part, seconds: seconds[index] ?? MIN_SHOT_SECONDS }));
}

function keepLongest<S>(parts: readonly Part<S>[], most: number): Part<S>[] {
  const kept = new Set(parts.toSorted((a, b) => b.weight - a.weight).slice(0, most));
  return parts.filter((part) => kept.has(part));
}

/** Every shot that would be longer than a clip becomes equal parts that fit. */
function split<S extends Pick<ShotAnswer, "seconds">>(
  shots: readonly S[],
  sceneSeconds: number,
  longestSeconds: number,
): Part<S>[] {
  const written = shots.reduce((sum, shot) => sum + shot.seconds, 0);
  return shots.flatMap((shot) => {
    const seconds = (shot.seconds * sceneSeconds) / written;
    const count = Math.max(1, Math.ceil(seconds / longestSeconds - 1e-9));
    return Array.from({ length: count }, (_, part) => ({ shot, part, weight: seconds / count }));
  });
}

type Place = { scene: Scene; number: number; before: Shot | null; film: Film };

function shotOf({ shot, part, seconds }: Cut, { scene, number, before, film }: Place): Shot {
  const { brief, markers } = film;
  const characters = markers.characters.filter(({ name }) => shot.characters.includes(name));
  const isContinued = part > 0;
  const written: Omit<Shot, "seed"> = {
    code: shotCode(scene.number, number),
    sceneNumber: scene.number,
    number,
    action: clip(shot.action, 600),
    prompt: shotPrompt(isContinued ? `The same shot goes on. ${shot.prompt}` : shot.prompt, markers, characters),
    negativePrompt: clip(shot.negativePrompt, 1000),
    durationSeconds: seconds,
    framing: shot.framing,
    move: shot.move,
    palette: markers.visualStyle.palette,
    audioNote: clip(shot.audioNote, 300),
    dialogue: isContinued || shot.dialogue === null ? null : clip(shot.dialogue, 600),
    characters: characters.map(({ name }) => name),
    continuity: before && {
      fromCode: before.code,
      note: isContinued ? "The same shot, cut for length: nothing changes." : clip(shot.continuityNote, 600),
    },
    picture: shot.picture,
  };
  const { style, aspectRatio, fps, resolution } = brief;
  return { ...written, seed: shotSeed({ style, aspectRatio, fps, resolution }, written) };
}
