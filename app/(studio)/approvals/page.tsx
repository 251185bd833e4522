import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ApprovalsInbox } from "@/components/approvals/approvals-inbox";
import { PageHeader } from "@/components/ui/page-header";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Approvals" };

export default async function ApprovalsPage() {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.approvalItems, await getReads().listApprovals(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Approvals" />
      <ApprovalsInbox />
    </HydrationBoundary>
  );
}
