import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { JobsList } from "@/components/jobs/jobs-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { jobFilterOf } from "@/lib/client/job-filter";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Jobs" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JobsPage({ searchParams }: Props) {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  const filter = jobFilterOf(Object.entries(await searchParams));

  const queryClient = new QueryClient();
  const [page, choices] = await Promise.all([getReads().listJobs(viewer, filter), getReads().jobChoices(viewer)]);
  queryClient.setQueryData(queryKeys.jobList(filter), { pages: [page], pageParams: [""] });

  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Jobs">
        <ButtonLink tone="primary" icon={Plus} href="/new">
          New brief
        </ButtonLink>
      </PageHeader>
      <JobsList choices={choices} />
    </HydrationBoundary>
  );
}
