import type { Metadata } from "next";
import { UnknownBoard } from "@/components/admin/unknown-board";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Unknown attempts" };

/** The attempts come with the shell, which counts them in the rail. */
export default function UnknownPage() {
  return (
    <>
      <PageHeader title="Unknown attempts" />
      <UnknownBoard />
    </>
  );
}
