import { describe, expect, it } from "vitest";
import { durationSince, relativeTo } from "@/components/ui/time-words";

const NOW = "2026-05-01T12:00:00Z";
const MINUTE_MS = 60_000;
const ago = (minutes: number) => new Date(Date.parse(NOW) - minutes * MINUTE_MS).toISOString();

describe("words for a time", () => {
  it.each([
    [0.5, "just now", "for less than a minute"],
    [1, "1 minute ago", "for 1 minute"],
    [59.9, "60 minutes ago", "for 59 minutes"],
    [60, "1 hour ago", "for 1 hour"],
    [60 * 47, "2 days ago", "for 1 day"],
    [60 * 24 * 12, "12 days ago", "for 12 days"],
    [-120, "in 2 hours", "for less than a minute"],
  ])("%s minutes back it was %s, and something has waited %s", (minutes, relative, duration) => {
    expect([relativeTo(ago(minutes), Date.parse(NOW)), durationSince(ago(minutes), Date.parse(NOW))]).toEqual([
      relative,
      duration,
    ]);
  });
});
