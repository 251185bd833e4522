import { describe, expect, it } from "vitest";
import { formatMicros } from "@/lib/domain/money";
import { formatBytes, formatDate, formatDateTime, formatDuration, formatMoney, formatTimecode } from "@/lib/format";

describe("format", () => {
  it.each([
    [0, "$0.00"],
    [420_000, "$0.42"],
    [1_204_000_000, "$1,204.00"],
    [900, "$0.0009"],
    [-1_100_000, "-$1.10"],
  ])("money: %i micro-dollars read %s, as in the domain's sentences", (micros, text) => {
    expect(formatMoney(micros)).toBe(text);
    expect(formatMoney(micros)).toBe(formatMicros(micros));
  });

  it.each([
    [0, "0 ms"],
    [850, "850 ms"],
    [4200, "4.2 s"],
    [59_990, "1 min 00 s"],
    [65_000, "1 min 05 s"],
    [3_599_600, "1 h 00 min"],
    [7_380_000, "2 h 03 min"],
  ])("durations: %i ms read %s", (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });

  it.each([
    [0, 24, "00:00:00:00"],
    [23, 24, "00:00:00:23"],
    [24, 24, "00:00:01:00"],
    [1548, 24, "00:01:04:12"],
    [30 * 3600, 30, "01:00:00:00"],
  ])("timecode: frame %i at %i fps is %s", (frame, fps, text) => {
    expect(formatTimecode(frame, fps)).toBe(text);
  });

  it("dates: the same instant reads the same on every machine, or as it is where the reader is", () => {
    expect(formatDate("2026-11-22T23:30:00.000Z")).toBe("22 Nov 2026");
    expect(formatDateTime("2026-11-22T23:30:00.000Z")).toBe("22 Nov 2026, 23:30");
    expect(formatDateTime("2026-11-22T23:30:00.000Z", "Europe/Paris")).toBe("23 Nov 2026, 00:30");
  });

  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1.0 kB"],
    [4_200_000, "4.2 MB"],
    [120_000_000, "120 MB"],
    [999_999, "1.0 MB"],
    [5e12, "5.0 TB"],
  ])("bytes: %i read %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
