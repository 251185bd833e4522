import type { BoardPen } from "@/lib/domain/board/board-pen";
import type { Plan, Shot } from "@/lib/domain/plan";

export const SHORTEST_SHOT_SECONDS = 0.5;
export const LONGEST_SHOT_SECONDS = 10;
export const MOST_SHOTS = 200;

export type ChangedBoard =
  /** `sentence` begins with what was done: "Moved SC01-SH020 to the end of scene 2." */
  | { kind: "changed"; plan: Plan; changedCodes: string[]; sentence: string }
  /** `changesNothing`: there is nothing wrong with it, but the board is like that already. */
  | { kind: "refused"; field: string; message: string; changesNothing?: true };

/** What a change needs beside the board it changes. */
export type BoardTools = {
  /** Codes of all shots this job ever had: a new shot gets none of them. */
  usedCodes: ReadonlySet<string>;
  /** The seed of a new shot, derived as the planner does. */
  seedOf(shot: Omit<Shot, "seed">): number;
  pen: BoardPen;
  /** The board as it was in the version that is to be restored; null when there is no such version. */
  restored: Plan | null;
};

export type RefusedChange = Extract<ChangedBoard, { kind: "refused" }>;

export function refused(field: string, message: string): RefusedChange {
  return { kind: "refused", field, message };
}

/** The codes that are not on the board, as a refusal; null when all are there. */
export function refuseMissing(plan: Plan, codes: readonly string[], field = "codes"): ChangedBoard | null {
  const missing = codes.filter((code) => !plan.shots.some((shot) => shot.code === code));
  if (missing.length === 0) return null;
  return refused(field, `There is no shot ${missing.join(", ")} in this version of the board.`);
}

/** "SC01-SH010", "SC01-SH010 and SC01-SH020", "12 shots" */
export function nameShots(codes: readonly string[]): string {
  return codes.length > 3 ? `${codes.length} shots` : listed(codes);
}

/** "framing, length and prompt" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "nothing";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** Whole milliseconds, so that sums stay exact. */
export function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

export function sumSeconds(shots: readonly Pick<Shot, "durationSeconds">[]): number {
  return toMilliseconds(shots.reduce((sum, shot) => sum + shot.durationSeconds, 0));
}
