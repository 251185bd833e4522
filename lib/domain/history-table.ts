import type { CsvTable } from "@/lib/domain/csv";
import { chargedBy, historyTopic } from "@/lib/domain/history";
import type { HistoryEntry } from "@/lib/domain/job-view";
import { toUsd } from "@/lib/domain/money";

/** A job's history as a table to keep: oldest first, times in UTC, money in dollars, a missing charge as an empty field. */
export function historyTable(entries: readonly HistoryEntry[]): CsvTable {
  return {
    header: ["at", "who", "topic", "action", "what", "charged_usd", "details"],
    rows: entries.map((entry) => {
      const charged = chargedBy(entry);
      return [
        entry.at,
        entry.actorName,
        historyTopic(entry.action),
        entry.action,
        entry.summary,
        charged === null ? null : toUsd(charged),
        JSON.stringify(entry.data),
      ];
    }),
  };
}
