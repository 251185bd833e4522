import clsx from "clsx";

export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={clsx("animate-breathe rounded-md bg-hover", className)} />;
}

/** The place of some lines of text; the last one is shorter, as last lines are. */
export function SkeletonLines({ count }: { count: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-2">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
        <Skeleton key={line} className={clsx("h-4", line === count - 1 && count > 1 ? "w-2/3" : "w-full")} />
      ))}
    </div>
  );
}

/** The place of rows of a list or table. */
export function SkeletonRows({ count }: { count: number }) {
  return (
    <div aria-hidden className="divide-y rounded-lg border bg-surface">
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
        <div key={row} className="flex items-center gap-4 p-3">
          <Skeleton className="h-10 w-16" />
          <div className="flex-1">
            <SkeletonLines count={2} />
          </div>
          <Skeleton className="h-6 w-20 rounded-full" />
        </div>
      ))}
    </div>
  );
}

/** Wraps the skeletons of a page; says once, to those who can't see them, that it is loading. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div role="status" aria-label={label}>
      {children}
    </div>
  );
}
