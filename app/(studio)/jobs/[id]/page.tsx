import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { JobScreen } from "@/components/jobs/job-screen";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

type Props = { params: Promise<{ id: string }> };

/** Read once for the title and the page. */
const readJob = cache(async (id: string) => {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  return await getReads().findJob(viewer, id);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readJob((await params).id))?.title ?? "Not found" };
}

export default async function JobPage({ params }: Props) {
  const { id } = await params;
  const job = await readJob(id);
  if (!job) notFound();

  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.job(id), job);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <JobScreen jobId={id} />
    </HydrationBoundary>
  );
}
