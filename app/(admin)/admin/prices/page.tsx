import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PricesBoard } from "@/components/admin/prices-board";
import { PageHeader } from "@/components/ui/page-header";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Prices" };

export default async function PricesPage() {
  const viewer = await findViewer();
  if (viewer?.role !== "admin") return null;
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.prices, await getReads().prices(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Prices" />
      <PricesBoard />
    </HydrationBoundary>
  );
}
