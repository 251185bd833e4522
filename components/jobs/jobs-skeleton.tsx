import { Loading, Skeleton } from "@/components/ui/skeleton";

const CARDS = ["a", "b", "c", "d", "e", "f"];

export function JobsSkeleton() {
  return (
    <Loading label="Loading the jobs">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4">
        {CARDS.map((card) => (
          <div key={card} className="overflow-hidden rounded-lg border bg-surface">
            <Skeleton className="aspect-video rounded-none" />
            <div className="flex flex-col gap-3 p-4">
              <Skeleton className="h-5 w-3/4" />
              <Skeleton className="h-4 w-1/2" />
              <Skeleton className="mt-3 h-1" />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
