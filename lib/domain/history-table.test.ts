import { expect, it } from "vitest";
import { csvLines } from "@/lib/domain/csv";
import { historyTable } from "@/lib/domain/history-table";

it("keeps who, when, what and how much of every entry, and leaves out no charge as zero", () => {
  const at = "2026-11-28T10:00:00.000Z";
  const table = historyTable([
    { id: "1", at, actorName: "Paula", action: "job.submitted", summary: "Paula submitted the brief.", data: {} },
    { id: "2", at, actorName: "Studio", action: "take.succeeded", summary: "In.", data: { actualMicros: 420_000 } },
  ]);
  expect([...csvLines(table)]).toEqual([
    "at,who,topic,action,what,charged_usd,details\r\n",
    `${at},Paula,job,job.submitted,Paula submitted the brief.,,{}\r\n`,
    `${at},Studio,takes,take.succeeded,In.,0.42,"{""actualMicros"":420000}"\r\n`,
  ]);
});
