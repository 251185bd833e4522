import clsx from "clsx";

export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={clsx("animate-breathe rounded-md bg-hover", className)} />;
}

/** Wraps the skeletons of a page; says once, to those who can't see them, that it is loading. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div role="status" aria-label={label}>
      {children}
    </div>
  );
}
