import { JobsSkeleton } from "@/components/jobs/jobs-skeleton";
import { PageHeader } from "@/components/ui/page-header";

export default function JobsLoading() {
  return (
    <>
      <PageHeader title="Jobs" />
      <div className="px-4 py-5 lg:px-8">
        <JobsSkeleton />
      </div>
    </>
  );
}
