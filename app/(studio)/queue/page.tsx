import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { QueueBoard } from "@/components/queue/queue-board";
import { PageHeader } from "@/components/ui/page-header";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Queue" };

export default async function QueuePage() {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.queue, await getReads().queue(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Queue" />
      <QueueBoard />
    </HydrationBoundary>
  );
}
