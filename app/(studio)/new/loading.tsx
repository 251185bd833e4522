import { PageHeader } from "@/components/ui/page-header";
import { Loading, Skeleton } from "@/components/ui/skeleton";

export default function NewBriefLoading() {
  return (
    <>
      <PageHeader crumbs={[{ label: "Jobs", href: "/" }]} title="New brief" />
      <Loading label="Loading the form">
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6 lg:px-8">
          <Skeleton className="h-40" />
          <Skeleton className="h-10" />
          <Skeleton className="h-48" />
        </div>
      </Loading>
    </>
  );
}
