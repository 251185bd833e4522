export type Series = { id: string; label: string };
export type DayRow = { day: string; values: Readonly<Record<string, number | null>> };

/** What a line chart draws: it decides nothing itself. A null is a gap in the line, never a zero. */
export type LineData = {
  series: readonly Series[];
  points: { label: string; values: Record<string, number | null> }[];
  ticks: number[];
  /** True when there is at least one known number that is not zero. */
  hasData: boolean;
};

export type Bar = { label: string; value: number };
export type BarData = {
  bars: Bar[];
  ticks: number[];
  hasData: boolean /** "8 of 23", empty when all are shown. */;
  shown: string;
};

export type Dot = { label: string; expected: number; actual: number };
/** What a scatter of expected against actual draws. Both axes are the same, so that the diagonal means "as expected". */
export type ScatterData = {
  dots: Dot[];
  ticks: number[];
  /** Corners of the band around the diagonal: from the origin to the end of the axis. */
  band: { expected: number; between: [number, number] }[];
};

const TICK_STEPS = [1, 2, 2.5, 5, 10];
const SHORT_DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Days in order, with "3 Mar" labels and an axis from zero that ends above the largest value. */
export function prepareLines(rows: readonly DayRow[], series: readonly Series[], end?: number): LineData {
  const points = rows
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, values }) => ({
      label: SHORT_DAY.format(new Date(`${day}T00:00:00Z`)),
      values: Object.fromEntries(series.map(({ id }) => [id, values[id] ?? null])),
    }));
  const known = points.flatMap((point) => Object.values(point.values)).filter((value) => value !== null);
  return {
    series,
    points,
    ticks: niceTicks(end ?? Math.max(0, ...known)),
    hasData: known.some((value) => value !== 0),
  };
}

/** The largest bars first; what does not fit is added up in one more, so that the sum stays right. */
export function prepareBars(rows: readonly Bar[], limit = 8): BarData {
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const bars = sorted.length > limit ? [...sorted.slice(0, limit - 1), rest(sorted.slice(limit - 1))] : sorted;
  return {
    bars,
    ticks: niceTicks(Math.max(0, ...bars.map((bar) => bar.value))),
    hasData: bars.some((bar) => bar.value > 0),
    shown: sorted.length > limit ? `${limit - 1} of ${sorted.length}` : "",
  };
}

/** Counts with an order of their own: kept as they are, on an axis of whole numbers. */
export function prepareHistogram(rows: readonly Bar[]): BarData {
  const largest = Math.max(0, ...rows.map((row) => row.value));
  const ticks = [...new Set(niceTicks(largest).map((tick) => Math.ceil(tick)))];
  return { bars: [...rows], ticks, hasData: largest > 0, shown: "" };
}

/** Dots on equal axes, with a band of `tolerance` (a share of what was expected) around the diagonal. */
export function prepareScatter(dots: readonly Dot[], tolerance: number): ScatterData {
  const ticks = niceTicks(Math.max(0, ...dots.flatMap((dot) => [dot.expected, dot.actual])));
  const end = ticks.at(-1) ?? 1;
  const band = [0, end].map((expected) => ({
    expected,
    between: [expected * (1 - tolerance), expected * (1 + tolerance)] as [number, number],
  }));
  return { dots: [...dots], ticks, band };
}

/** Four or five round numbers from zero to at least `largest`. */
export function niceTicks(largest: number): number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (TICK_STEPS.find((candidate) => candidate * power >= rough) ?? 10) * power;
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

function rest(bars: readonly Bar[]): Bar {
  return { label: `${bars.length} others`, value: bars.reduce((sum, bar) => sum + bar.value, 0) };
}
