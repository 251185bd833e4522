import { PageHeader } from "@/components/ui/page-header";
import { Loading, Skeleton } from "@/components/ui/skeleton";

const STATS = ["a", "b", "c", "d"];

export default function AdminLoading() {
  return (
    <>
      <PageHeader title="…" />
      <Loading label="Loading the numbers">
        <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
          <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
            {STATS.map((stat) => (
              <Skeleton key={stat} className="h-24" />
            ))}
          </div>
          <div className="grid gap-4 xl:grid-cols-2">
            <Skeleton className="h-80" />
            <Skeleton className="h-80" />
          </div>
        </div>
      </Loading>
    </>
  );
}
