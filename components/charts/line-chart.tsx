"use client";

import { CartesianGrid, LineChart as Chart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { LineData } from "@/components/charts/prepare-series";

/** The second line is dashed, so that two lines differ without their colours. */
const LOOKS = [
  { stroke: "var(--color-accent)", dash: "" },
  { stroke: "var(--color-muted)", dash: "5 4" },
];
const TICK = { fill: "var(--color-faint)", fontSize: 12 };

export function LineChart({ data, format }: { data: LineData; format: (value: number) => string }) {
  const points = data.points.map((point) => ({ label: point.label, ...point.values }));
  return (
    <ResponsiveContainer width="100%" height={240}>
      <Chart data={points} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={false} minTickGap={28} />
        <YAxis
          ticks={data.ticks}
          domain={[0, data.ticks.at(-1) ?? 1]}
          tickFormatter={format}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width={58}
        />
        <Tooltip
          formatter={(value) => format(Number(value))}
          contentStyle={{ background: "var(--color-raised)", border: "1px solid var(--color-line)", borderRadius: 7 }}
          labelStyle={{ color: "var(--color-muted)" }}
          itemStyle={{ color: "var(--color-ink)" }}
          cursor={{ stroke: "var(--color-edge)" }}
        />
        {data.series.map(({ id, label }, index) => (
          <Line
            key={id}
            dataKey={id}
            name={label}
            stroke={LOOKS[index % LOOKS.length]?.stroke ?? ""}
            strokeDasharray={LOOKS[index % LOOKS.length]?.dash ?? ""}
            strokeWidth={2}
            dot={{ r: 2, strokeWidth: 0, fill: LOOKS[index % LOOKS.length]?.stroke ?? "" }}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </Chart>
    </ResponsiveContainer>
  );
}
