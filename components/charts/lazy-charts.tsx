"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

const loading = () => <Skeleton className="h-60" />;

/** The chart library is large: only pages that draw charts load it, after their first paint. */
export const LazyLineChart = dynamic(async () => (await import("@/components/charts/line-chart")).LineChart, {
  ssr: false,
  loading,
});

export const LazyBarChart = dynamic(async () => (await import("@/components/charts/bar-chart")).BarChart, {
  ssr: false,
  loading,
});

export const LazyScatterChart = dynamic(async () => (await import("@/components/charts/scatter-chart")).ScatterChart, {
  ssr: false,
  loading,
});
