import type { Gate } from "@/lib/domain/gate";

/** So many waiting jobs are listed, the longest waiting first. */
export const MOST_WAITING = 200;

/** What waits for one person's word. `isAll` is false when more jobs wait than are listed. */
export type OwnDecisions = { decisions: { id: string; title: string; gate: Gate }[]; isAll: boolean };

/** "7", or "200+" when more may wait. */
export function countOf({ decisions, isAll }: OwnDecisions): string {
  return `${decisions.length}${isAll ? "" : "+"}`;
}
