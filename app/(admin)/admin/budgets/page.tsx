import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { BudgetsBoard } from "@/components/admin/budgets-board";
import { PageHeader } from "@/components/ui/page-header";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Budgets" };

export default async function BudgetsPage() {
  const viewer = await findViewer();
  if (viewer?.role !== "admin") return null;
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.budgets, await getReads().budgets(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Budgets" />
      <BudgetsBoard />
    </HydrationBoundary>
  );
}
