import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export default function StudioNotFound() {
  return (
    <>
      <PageHeader crumbs={[{ label: "Jobs", href: "/" }]} title="Not found" />
      <EmptyState
        icon={SearchX}
        title="There is no such job"
        action={<ButtonLink href="/">Back to the jobs</ButtonLink>}
      >
        The address may be mistyped, or the job belongs to somebody else.
      </EmptyState>
    </>
  );
}
