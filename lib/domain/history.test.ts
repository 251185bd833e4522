import { describe, expect, it } from "vitest";
import { chargedBy, filterHistory, historyTopic, STUDIO_NAME } from "@/lib/domain/history";

const entry = (action: string, actorName: string, at: string, data = {}) => ({
  id: action,
  at,
  actorName,
  action,
  summary: action,
  data,
});

describe("historyTopic", () => {
  it.each([
    ["shot.edited", "board"],
    ["quote.ready", "approvals"],
    ["take.unknown", "takes"],
    ["film.judged", "quality"],
    ["worker.started", "job"],
    ["something.new", "job"],
  ])("files %s under %s", (action, topic) => {
    expect(historyTopic(action)).toBe(topic);
  });
});

describe("chargedBy", () => {
  it("is what the entry of a take says was charged, free takes included", () => {
    expect(chargedBy({ action: "take.succeeded", data: { actualMicros: 800_000 } })).toBe(800_000);
    expect(chargedBy({ action: "take.succeeded", data: { actualMicros: 0 } })).toBe(0);
  });

  it("is unknown where an entry says nothing of a charge", () => {
    expect(chargedBy({ action: "take.succeeded", data: {} })).toBeNull();
    expect(chargedBy({ action: "gate.approved", data: { actualMicros: 800_000 } })).toBeNull();
  });
});

describe("filterHistory", () => {
  const entries = [
    entry("job.submitted", "Paula", "2026-11-28T10:00:00.000Z"),
    entry("quote.ready", STUDIO_NAME, "2026-11-28T10:01:00.000Z"),
    entry("gate.approved", "Anton", "2026-11-28T10:02:00.000Z"),
  ];

  it("shows everything newest first when nothing is asked for", () => {
    const shown = filterHistory(entries, { topic: null, isPeopleOnly: false });
    expect(shown.map((one) => one.action)).toEqual(["gate.approved", "quote.ready", "job.submitted"]);
  });

  it("shows one topic, and only what people did, when that is asked for", () => {
    const approvals = filterHistory(entries, { topic: "approvals", isPeopleOnly: false });
    expect(approvals.map((one) => one.action)).toEqual(["gate.approved", "quote.ready"]);
    const people = filterHistory(entries, { topic: "approvals", isPeopleOnly: true });
    expect(people.map((one) => one.action)).toEqual(["gate.approved"]);
  });
});
