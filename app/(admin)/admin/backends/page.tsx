import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { BackendsBoard } from "@/components/admin/backends-board";
import { PageHeader } from "@/components/ui/page-header";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Backends" };

export default async function BackendsPage() {
  const viewer = await findViewer();
  if (viewer?.role !== "admin") return null;
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.backends, await getReads().backends(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Backends" />
      <BackendsBoard />
    </HydrationBoundary>
  );
}
