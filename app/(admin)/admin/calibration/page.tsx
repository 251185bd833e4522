import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { CalibrationBoard } from "@/components/admin/calibration-board";
import { PageHeader } from "@/components/ui/page-header";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Calibration" };

export default async function CalibrationPage() {
  const viewer = await findViewer();
  if (viewer?.role !== "admin") return null;
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.calibration, await getReads().calibration(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Calibration" />
      <CalibrationBoard />
    </HydrationBoundary>
  );
}
