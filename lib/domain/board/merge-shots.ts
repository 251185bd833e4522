import type { ChangeOf } from "@/lib/domain/board/board-change";
import {
  type BoardTools,
  type ChangedBoard,
  LONGEST_SHOT_SECONDS,
  nameShots,
  refused,
  refuseMissing,
  sumSeconds,
} from "@/lib/domain/board/changed-board";
import { placeInFilm } from "@/lib/domain/board/place-in-film";
import { withoutPrefix } from "@/lib/domain/board/split-shot";
import type { Plan, Shot } from "@/lib/domain/plan";

const LONGEST_PROMPT = 4000;
const LONGEST_TEXT = 600;

/** Makes one shot of neighbours. It keeps the first one's code, seed and camera, and everything that happens in all. */
export function mergeShots(plan: Plan, { codes }: ChangeOf<"merge">, tools: BoardTools): ChangedBoard {
  const problem = refuseMissing(plan, codes);
  if (problem) return problem;
  const merged = plan.shots.filter((shot) => codes.includes(shot.code));
  const [first, ...others] = merged;
  if (!first || others.length === 0) return refused("codes", "Merging takes two shots or more.");
  const from = plan.shots.indexOf(first);
  const areNeighbours = merged.every((shot, index) => plan.shots[from + index] === shot);
  if (!areNeighbours || others.some((shot) => shot.sceneNumber !== first.sceneNumber)) {
    return refused("codes", `${nameShots(codes)} are not neighbours in one scene, so they can't become one shot.`);
  }
  const seconds = sumSeconds(merged);
  if (seconds > LONGEST_SHOT_SECONDS) {
    const message = `Together these shots last ${seconds} s; a shot lasts at most ${LONGEST_SHOT_SECONDS} s.`;
    return refused("codes", message);
  }
  const shot = mergedShot(plan, first, merged, tools);
  return {
    kind: "changed",
    plan: { ...plan, shots: plan.shots.toSpliced(from, merged.length, shot) },
    changedCodes: merged.map(({ code }) => code),
    sentence: `Merged ${nameShots(merged.map(({ code }) => code))} into ${first.code}, ${seconds} s.`,
  };
}

function mergedShot(plan: Plan, first: Shot, all: readonly Shot[], { pen }: BoardTools): Shot {
  const action = joined(
    all.map((shot) => shot.action),
    LONGEST_TEXT,
  );
  const dialogue = joined(
    all.flatMap((shot) => shot.dialogue ?? []),
    LONGEST_TEXT,
  );
  const shot: Shot = {
    ...first,
    action,
    dialogue: dialogue === "" ? null : dialogue,
    durationSeconds: sumSeconds(all),
    characters: [...new Set(all.flatMap(({ characters }) => characters))].slice(0, 12),
  };
  const prompts = new Set(all.map(({ prompt }) => withoutPrefix(prompt)));
  if (prompts.size === 1) return shot;
  if (all.some(({ promptBy }) => promptBy === "person")) {
    return { ...shot, prompt: joined([...prompts], LONGEST_PROMPT), promptBy: "person" };
  }
  return pen.reword(placeInFilm(plan, first), placeInFilm(plan, shot));
}

/** Each text once, one after the other. */
function joined(texts: readonly string[], most: number): string {
  return [...new Set(texts)].join(" ").slice(0, most).trim();
}
