import { stepped } from "@/lib/adapters/ai/planner/rewrite/wished-camera";
import { sumSeconds, toMilliseconds } from "@/lib/domain/board/changed-board";
import type { Shot } from "@/lib/domain/plan";

/** A shot of a rewritten scene before its words are written; `isNew`: it gets a code of its own. */
export type PacedShot = { shot: Shot; isNew: boolean };

/** Half of a shot that is cut in two lasts at least so long. */
const SHORTEST_HALF_SECONDS = 1.5;
const LONGEST_TEXT = 600;

/** The shots of a scene cut slower or faster, and as long together as before. Where there is no room they stay as they are. */
export function paceShots(
  shots: readonly Shot[],
  pace: "slower" | "faster" | null,
  longestSeconds: number,
): PacedShot[] {
  const paced = shots.map((shot) => ({ shot, isNew: false }));
  if (pace === "slower") return joinShortest(paced, Math.max(1, Math.floor((shots.length * 2) / 3)), longestSeconds);
  if (pace === "faster") return cutLongest(paced, Math.ceil(shots.length * 1.5));
  return paced;
}

function joinShortest(shots: readonly PacedShot[], fewest: number, longestSeconds: number): PacedShot[] {
  const pairs = shots
    .slice(1)
    .map((second, index) => ({ index, seconds: sumSeconds([shotAt(shots, index), second.shot]) }));
  const free = pairs.filter(
    ({ index, seconds }) => seconds <= longestSeconds && mayJoin(shotAt(shots, index), shotAt(shots, index + 1)),
  );
  const [shortest] = free.toSorted((a, b) => a.seconds - b.seconds);
  if (!shortest || shots.length <= fewest) return [...shots];
  const { index } = shortest;
  const joined = { shot: join(shotAt(shots, index), shotAt(shots, index + 1)), isNew: false };
  return joinShortest(shots.toSpliced(index, 2, joined), fewest, longestSeconds);
}

function shotAt(shots: readonly PacedShot[], index: number): Shot {
  const found = shots[index];
  if (!found) throw new RangeError(`There is no shot ${index}.`);
  return found.shot;
}

/** What a person wrote, or pinned, stays a shot of its own. */
function mayJoin(first: Shot, second: Shot): boolean {
  return first.promptBy === undefined && second.promptBy === undefined && first.backend === second.backend;
}

function join(first: Shot, second: Shot): Shot {
  const texts = (parts: readonly (string | null)[]) =>
    [...new Set(parts.filter((part) => part !== null))].join(" ").slice(0, LONGEST_TEXT).trim();
  const dialogue = texts([first.dialogue, second.dialogue]);
  return {
    ...first,
    action: texts([first.action, second.action]),
    dialogue: dialogue === "" ? null : dialogue,
    durationSeconds: sumSeconds([first, second]),
    characters: [...new Set([...first.characters, ...second.characters])].slice(0, 12),
  };
}

function cutLongest(shots: readonly PacedShot[], most: number): PacedShot[] {
  const [longest] = shots.toSorted((a, b) => b.shot.durationSeconds - a.shot.durationSeconds);
  if (!longest || shots.length >= most || longest.shot.durationSeconds < 2 * SHORTEST_HALF_SECONDS) return [...shots];
  const { shot, isNew } = longest;
  const firstSeconds = Math.max(SHORTEST_HALF_SECONDS, Math.round(shot.durationSeconds) / 2);
  const first = { ...shot, durationSeconds: firstSeconds };
  const { promptBy: _, ...copied } = shot;
  const second = {
    ...copied,
    durationSeconds: toMilliseconds(shot.durationSeconds - firstSeconds),
    dialogue: null,
    framing: stepped(shot.framing, shot.framing === "close-up" || shot.framing === "insert" ? "wider" : "closer"),
  };
  const at = shots.indexOf(longest);
  return cutLongest(shots.toSpliced(at, 1, { shot: first, isNew }, { shot: second, isNew: true }), most);
}
