import { PageHeader } from "@/components/ui/page-header";
import { Loading, Skeleton } from "@/components/ui/skeleton";

const CARDS = ["a", "b", "c", "d"];

export default function JobLoading() {
  return (
    <>
      <PageHeader crumbs={[{ label: "Jobs", href: "/" }]} title="…" />
      <Loading label="Loading the job">
        <div className="flex flex-col gap-6 border-b px-4 py-5 lg:px-8">
          <Skeleton className="h-5 w-72 max-w-full" />
          <Skeleton className="h-1" />
          <Skeleton className="h-6 w-96 max-w-full" />
        </div>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-4 px-4 py-6 lg:px-8">
          {CARDS.map((card) => (
            <div key={card} className="flex flex-col gap-3">
              <Skeleton className="aspect-video" />
              <Skeleton className="h-4 w-4/5" />
              <Skeleton className="h-4 w-2/5" />
            </div>
          ))}
        </div>
      </Loading>
    </>
  );
}
