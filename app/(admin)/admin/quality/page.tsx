import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { QualityDashboard } from "@/components/admin/quality-dashboard";
import { RangeLinks } from "@/components/admin/range-links";
import { PageHeader } from "@/components/ui/page-header";
import { dayRange, rangeSchema } from "@/lib/client/admin-range";
import { queryKeys } from "@/lib/client/query-keys";
import { getReads } from "@/lib/server/container";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Quality" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QualityPage({ searchParams }: Props) {
  const viewer = await findViewer();
  if (viewer?.role !== "admin") return null;
  const { days } = rangeSchema.parse(await searchParams);
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.quality(days), await getReads().quality(viewer, dayRange(days)));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader title="Quality">
        <RangeLinks days={days} />
      </PageHeader>
      <QualityDashboard days={days} />
    </HydrationBoundary>
  );
}
