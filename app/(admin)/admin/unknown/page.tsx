import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { UnknownBoard } from "@/components/admin/unknown-board";
import { PageHeader } from "@/components/ui/page-header";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Unknown attempts" };

export default async function UnknownPage() {
  const viewer = await findViewer();
  if (viewer?.role !== "admin") return null;
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.unknown, await getReads().unknown(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Unknown attempts" />
      <UnknownBoard />
    </HydrationBoundary>
  );
}
