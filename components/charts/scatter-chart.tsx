"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart as Chart,
  Line,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Dot, ScatterData } from "@/components/charts/prepare-series";

const TICK = { fill: "var(--color-faint)", fontSize: 12 };
const AXIS = { tick: TICK, tickLine: false, axisLine: false, type: "number", allowDataOverflow: true } as const;

/** Expected to the right, actual upwards: dots on the diagonal came out as expected, dots in the band nearly so. */
export function ScatterChart({ data, format }: { data: ScatterData; format: (value: number) => string }) {
  const domain = [0, data.ticks.at(-1) ?? 1];
  const diagonal = data.band.map(({ expected, between }) => ({ expected, between, same: expected }));
  return (
    <ResponsiveContainer width="100%" height={280}>
      <Chart data={diagonal} margin={{ top: 8, right: 16, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--color-line)" />
        <XAxis {...AXIS} dataKey="expected" ticks={data.ticks} domain={domain} tickFormatter={format} />
        <YAxis {...AXIS} ticks={data.ticks} domain={domain} tickFormatter={format} width={58} />
        <Area
          dataKey="between"
          fill="var(--color-good)"
          fillOpacity={0.14}
          stroke="none"
          tooltipType="none"
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="same"
          stroke="var(--color-muted)"
          strokeDasharray="5 4"
          dot={false}
          activeDot={false}
          tooltipType="none"
          isAnimationActive={false}
        />
        <Scatter
          data={data.dots}
          dataKey="actual"
          fill="var(--color-accent)"
          fillOpacity={0.85}
          isAnimationActive={false}
        />
        <Tooltip cursor={false} content={({ payload }) => <DotNote dot={dotOf(payload)} format={format} />} />
      </Chart>
    </ResponsiveContainer>
  );
}

function DotNote({ dot, format }: { dot: Dot | null; format: (value: number) => string }) {
  if (!dot) return null;
  return (
    <div className="rounded-md border bg-raised px-3 py-2 text-xs shadow-raised">
      <p className="max-w-56 truncate font-medium">{dot.label}</p>
      <p className="text-muted tabular-nums">
        {format(dot.actual)}, expected {format(dot.expected)}
      </p>
    </div>
  );
}

function dotOf(payload: readonly { payload?: Partial<Dot> }[] | undefined): Dot | null {
  const { label, expected, actual } = payload?.find((one) => one.payload?.actual !== undefined)?.payload ?? {};
  return label === undefined || expected === undefined || actual === undefined ? null : { label, expected, actual };
}
