import type { HistoryEntry } from "@/lib/domain/job-view";
import type { Micros } from "@/lib/domain/money";

/** What an entry of a job's history is about, in the order people look for it. */
export const HISTORY_TOPICS = ["board", "approvals", "takes", "quality", "job"] as const;
export type HistoryTopic = (typeof HISTORY_TOPICS)[number];

const TOPIC_OF: Readonly<Record<string, HistoryTopic>> = {
  scenes: "board",
  plan: "board",
  board: "board",
  shot: "board",
  storyboard: "board",
  quote: "approvals",
  gate: "approvals",
  take: "takes",
  shots: "takes",
  render: "takes",
  checks: "quality",
  film: "quality",
};

/** The topic of an action: "take.succeeded" is about takes. What belongs nowhere else is about the job itself. */
export function historyTopic(action: string): HistoryTopic {
  return TOPIC_OF[action.split(".")[0] ?? ""] ?? "job";
}

/** What was charged by exactly this entry; null when it is no charge. */
export function chargedBy({ action, data }: Pick<HistoryEntry, "action" | "data">): Micros | null {
  const { actualMicros } = data;
  return historyTopic(action) === "takes" && typeof actualMicros === "number" ? actualMicros : null;
}

export type HistoryFilter = { topic: HistoryTopic | null; isPeopleOnly: boolean };

/** The entries a reader asks for, newest first. The studio's own entries carry the studio's name. */
export function filterHistory(
  entries: readonly HistoryEntry[],
  { topic, isPeopleOnly }: HistoryFilter,
): readonly HistoryEntry[] {
  return entries
    .filter((entry) => topic === null || historyTopic(entry.action) === topic)
    .filter((entry) => !isPeopleOnly || entry.actorName !== STUDIO_NAME)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Who acts when no person does. */
export const STUDIO_NAME = "AIPROD Studio";
