import type { ChangeOf } from "@/lib/domain/board/board-change";
import {
  type BoardTools,
  type ChangedBoard,
  refused,
  refuseMissing,
  SHORTEST_SHOT_SECONDS,
  toMilliseconds,
} from "@/lib/domain/board/changed-board";
import { freeCode } from "@/lib/domain/board/free-code";
import type { Plan } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

export const GOES_ON = "The same shot goes on. ";
const LONGEST_PROMPT = 4000;

/** Cuts one shot in two. The first part keeps code, seed and dialogue; the second goes on with the same picture. */
export function splitShot(plan: Plan, { code, atSeconds }: ChangeOf<"split">, tools: BoardTools): ChangedBoard {
  const problem = refuseMissing(plan, [code], "code");
  const shot = plan.shots.find((candidate) => candidate.code === code);
  if (problem || !shot) return problem ?? refused("code", `There is no shot ${code}.`);
  const firstSeconds = toMilliseconds(atSeconds);
  const restSeconds = toMilliseconds(shot.durationSeconds - firstSeconds);
  if (firstSeconds < SHORTEST_SHOT_SECONDS || restSeconds < SHORTEST_SHOT_SECONDS) {
    return refused("atSeconds", noRoom(code, shot.durationSeconds));
  }
  const own = shotsOfScene(plan, shot.sceneNumber);
  const free = freeCode(shot.sceneNumber, own, own.indexOf(shot) + 1, tools.usedCodes);
  if (!free) return refused("code", `Scene ${shot.sceneNumber} has used up its 990 shot numbers.`);
  const { seed: _, ...rest } = shot;
  const second = {
    ...rest,
    ...free,
    prompt: `${GOES_ON}${withoutPrefix(shot.prompt)}`.slice(0, LONGEST_PROMPT),
    durationSeconds: restSeconds,
    dialogue: null,
    continuity: { fromCode: code, note: "The same shot, cut in two: nothing changes." },
  };
  const parts = [
    { ...shot, durationSeconds: firstSeconds },
    { ...second, seed: tools.seedOf(second) },
  ];
  return {
    kind: "changed",
    plan: { ...plan, shots: plan.shots.toSpliced(plan.shots.indexOf(shot), 1, ...parts) },
    changedCodes: [code, free.code],
    sentence: `Split ${code} at ${firstSeconds} s; its second part is ${free.code}.`,
  };
}

export function withoutPrefix(prompt: string): string {
  return prompt.startsWith(GOES_ON) ? prompt.slice(GOES_ON.length) : prompt;
}

function noRoom(code: string, seconds: number): string {
  if (seconds < 2 * SHORTEST_SHOT_SECONDS)
    return `${code} lasts ${seconds} s; both parts of a split last at least half a second.`;
  const latest = toMilliseconds(seconds - SHORTEST_SHOT_SECONDS);
  return `Split ${code} between ${SHORTEST_SHOT_SECONDS} s and ${latest} s, so that both parts last at least half a second.`;
}
