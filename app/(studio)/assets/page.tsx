import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AssetsBoard } from "@/components/assets/assets-board";
import { queryKeys } from "@/lib/client/query-keys";
import { getAssets } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Assets" };

export default async function AssetsPage() {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.assets, await getAssets().view(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AssetsBoard />
    </HydrationBoundary>
  );
}
