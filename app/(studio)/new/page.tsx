import type { Metadata } from "next";
import { NewBrief } from "@/components/brief/new-brief";
import { PageHeader } from "@/components/ui/page-header";
import { listProjectNames } from "@/lib/db/job-lists";
import { getContainer } from "@/lib/server/container";
import { readPriceSummary } from "@/lib/server/price-summary";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "New brief" };

type Props = { searchParams: Promise<{ sample?: string | string[] }> };

export default async function NewBriefPage({ searchParams }: Props) {
  const [{ sample }, viewer] = await Promise.all([searchParams, findViewer()]);
  const { db, deps } = getContainer();
  const [projectNames, prices] = viewer
    ? await Promise.all([listProjectNames(db, viewer), readPriceSummary(deps, viewer)])
    : [[], null];
  return (
    <>
      <PageHeader crumbs={[{ label: "Jobs", href: "/" }]} title="New brief" />
      <NewBrief
        key={String(sample)}
        sample={typeof sample === "string" ? sample : undefined}
        projectNames={projectNames}
        prices={prices}
      />
    </>
  );
}
