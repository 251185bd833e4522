import { Skeleton } from "@/components/ui/skeleton";

/** Keeps the place of a player while its scripts come. */
export function PlayerSkeleton() {
  return (
    <div aria-busy className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(18rem,1fr)]">
      <Skeleton className="h-[calc(62dvh+7.5rem)] w-full rounded-lg" />
      <Skeleton className="h-64 w-full rounded-lg" />
    </div>
  );
}
