import { describe, expect, it } from "vitest";
import { readLineTiming, readTiming } from "@/lib/adapters/ai/planner/reading/read-timing";

describe("readTiming", () => {
  it.each([
    ["0-5s: Sunrise.", 5, "Sunrise."],
    ["(3s–7s) A door", 4, "A door"],
    ["[00:10 - 00:25] The storm", 15, "The storm"],
    ["0:00–0:04 Black.", 4, "Black."],
    ["First 10 seconds: waves", 10, "waves"],
    ["The last 5 s: a logo", 5, "a logo"],
    ["5 seconds of rain", 5, "rain"],
    ["2.5 s: a clap", 2.5, "a clap"],
    ["Kitchen (6 s)", 6, "Kitchen"],
    ["The end – 4s", 4, "The end"],
    ["Les 3 premières secondes", null, ""],
    ["5 secondes de silence", 5, "silence"],
    ["10 Sekunden lang Regen", 10, "Regen"],
    ["第0-5秒：日出", 5, "日出"],
    ["最初の5秒は海", 5, "海"],
    ["5초 동안 비가 온다", 5, "비가 온다"],
  ])("reads %s", (line, seconds, rest) => {
    expect(readTiming(line)).toEqual(seconds === null ? null : { seconds, rest });
  });

  it.each([
    "MARTA (60s) counts coins",
    "Two dogs wait.",
    "In 2019 the river took our school",
    "12 apostles",
    "5 of us",
  ])("finds no time in: %s", (line) => {
    expect(readTiming(line)).toBeNull();
  });

  it("takes a whole line only where a range or a length opens it", () => {
    expect(readLineTiming("5 s: One. Two.")).toEqual({ seconds: 5, rest: "One. Two." });
    expect(readLineTiming("First 10 seconds: one. Then two.")).toBeNull();
  });
});
