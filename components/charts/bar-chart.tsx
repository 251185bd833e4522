"use client";

import { Bar, CartesianGrid, BarChart as Chart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { BarData } from "@/components/charts/prepare-series";

const TICK = { fill: "var(--color-faint)", fontSize: 12 };

export function BarChart({ data, name, format }: { data: BarData; name: string; format: (value: number) => string }) {
  return (
    <ResponsiveContainer width="100%" height={240}>
      <Chart data={data.bars} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={false} minTickGap={12} />
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
          cursor={{ fill: "var(--color-hover)" }}
        />
        <Bar
          dataKey="value"
          name={name}
          fill="var(--color-accent)"
          radius={[3, 3, 0, 0]}
          maxBarSize={44}
          isAnimationActive={false}
        />
      </Chart>
    </ResponsiveContainer>
  );
}
