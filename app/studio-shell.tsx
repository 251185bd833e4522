import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { queryKeys } from "@/lib/client/query-keys";
import type { Viewer } from "@/lib/domain/viewer";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

/** What stands around every page of a signed-in person. What waits for them is known at once, for the badges. */
export async function StudioShell({ children }: { children: (viewer: Viewer) => ReactNode }) {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.ownDecisions, await getReads().ownDecisions(viewer));
  if (viewer.role === "admin") queryClient.setQueryData(queryKeys.unknown, await getReads().unknown(viewer));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AppShell viewer={viewer}>{children(viewer)}</AppShell>
    </HydrationBoundary>
  );
}
