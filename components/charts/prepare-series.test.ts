import { describe, expect, it } from "vitest";
import {
  niceTicks,
  prepareBars,
  prepareHistogram,
  prepareLines,
  prepareScatter,
} from "@/components/charts/prepare-series";

const series = [{ id: "score", label: "Score" }];

describe("prepareLines", () => {
  it("keeps an unknown number as a gap, never as zero", () => {
    const { points } = prepareLines(
      [
        { day: "2026-03-01", values: { score: null } },
        { day: "2026-03-02", values: {} },
        { day: "2026-03-03", values: { score: 0 } },
      ],
      series,
    );
    expect(points.map((point) => point.values.score)).toEqual([null, null, 0]);
  });

  it("puts days in order and names them shortly, the same in every time zone", () => {
    const rows = ["2026-03-10", "2026-02-28"].map((day) => ({ day, values: { score: 1 } }));
    expect(prepareLines(rows, series).points.map((point) => point.label)).toEqual(["28 Feb", "10 Mar"]);
  });

  it("knows when there is nothing to draw", () => {
    expect(prepareLines([{ day: "2026-03-01", values: { score: null } }], series).hasData).toBe(false);
    expect(prepareLines([], series).hasData).toBe(false);
    expect(prepareLines([{ day: "2026-03-01", values: { score: 2 } }], series).hasData).toBe(true);
  });

  it("keeps a fixed end of the axis, so that scores always read out of ten", () => {
    expect(prepareLines([{ day: "2026-03-01", values: { score: 3 } }], series, 10).ticks.at(-1)).toBe(10);
  });
});

describe("prepareBars", () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({ label: `b${index}`, value: index }));

  it("shows the largest first and never loses what does not fit", () => {
    const { bars, shown } = prepareBars(rows, 4);
    expect(bars.map((bar) => bar.label)).toEqual(["b9", "b8", "b7", "7 others"]);
    expect(bars.reduce((sum, bar) => sum + bar.value, 0)).toBe(45);
    expect(shown).toBe("3 of 10");
  });

  it("says nothing about a selection when everything is shown", () => {
    expect(prepareBars(rows, 10)).toMatchObject({ shown: "" });
  });
});

describe("prepareHistogram", () => {
  it("keeps the order of its steps", () => {
    const rows = [
      { label: "0–1", value: 1 },
      { label: "1–2", value: 5 },
    ];
    expect(prepareHistogram(rows).bars).toEqual(rows);
  });

  it("never counts in halves", () => {
    for (const value of [0, 1, 2, 9, 23]) {
      const { ticks } = prepareHistogram([{ label: "7–8", value }]);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(value);
    }
  });
});

describe("prepareScatter", () => {
  const dots = [
    { label: "a", expected: 2, actual: 9 },
    { label: "b", expected: 4, actual: 3 },
  ];

  it("gives both axes room for every dot, whichever way it lies", () => {
    const { ticks } = prepareScatter(dots, 0.15);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(9);
    expect(prepareScatter(dots, 0.15).dots).toEqual(dots);
  });

  it("draws the band from nothing to the end of the axis, as wide as the tolerance", () => {
    const { band } = prepareScatter(dots, 0.15);
    expect(band).toEqual([
      { expected: 0, between: [0, 0] },
      { expected: 10, between: [8.5, 11.5] },
    ]);
  });
});

describe("niceTicks", () => {
  it.each([
    [0, [0, 1]],
    [10, [0, 2.5, 5, 7.5, 10]],
    [0.37, [0, 0.1, 0.2, 0.3, 0.4]],
    [7, [0, 2, 4, 6, 8]],
  ])("covers %d with round numbers", (largest, ticks) => expect(niceTicks(largest)).toEqual(ticks));

  it("never ends below the largest value", () => {
    for (let largest = 0.013; largest < 5000; largest *= 1.7) {
      expect(niceTicks(largest).at(-1)).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
    }
  });
});
