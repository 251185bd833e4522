import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

const CARDS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** The place of the cards while they load. */
export function AssetsSkeleton() {
  return (
    <div className="flex flex-col gap-5 px-4 py-5 lg:px-8">
      <Skeleton className="h-8 w-72" />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {CARDS.map((card) => (
          <div key={card} className="flex flex-col gap-4 rounded-lg border bg-surface p-4">
            <Skeleton className="h-12 w-full" />
            <SkeletonLines count={4} />
          </div>
        ))}
      </div>
    </div>
  );
}
