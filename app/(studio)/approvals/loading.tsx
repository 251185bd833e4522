import { PageHeader } from "@/components/ui/page-header";
import { Loading, Skeleton } from "@/components/ui/skeleton";

export default function ApprovalsLoading() {
  return (
    <>
      <PageHeader title="Approvals" />
      <Loading label="Loading the approvals">
        <div className="flex max-w-5xl flex-col gap-3 px-4 py-5 lg:px-8">
          <Skeleton className="h-5 w-36" />
          {["a", "b", "c"].map((row) => (
            <Skeleton key={row} className="h-20" />
          ))}
        </div>
      </Loading>
    </>
  );
}
