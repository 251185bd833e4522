import type { Metadata } from "next";
import { NewBrief } from "@/components/brief/new-brief";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "New brief" };

type Props = { searchParams: Promise<{ sample?: string | string[] }> };

export default async function NewBriefPage({ searchParams }: Props) {
  const { sample } = await searchParams;
  return (
    <>
      <PageHeader crumbs={[{ label: "Jobs", href: "/" }]} title="New brief" />
      <NewBrief key={String(sample)} sample={typeof sample === "string" ? sample : undefined} />
    </>
  );
}
