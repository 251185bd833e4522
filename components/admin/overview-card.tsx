import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** One number of the overview with the way to the page that explains it. */
export function OverviewCard({
  label,
  value,
  href,
  children,
}: {
  label: string;
  value: string;
  href: string;
  children: ReactNode;
}) {
  return (
    <Link href={href} className="group flex min-w-0 flex-col gap-1 rounded-lg border bg-surface p-4 hover:border-edge">
      <span className="flex items-center justify-between gap-2 text-muted text-xs">
        {label}
        <ChevronRight aria-hidden className="size-3.5 text-faint group-hover:text-ink" />
      </span>
      <span className="font-medium text-xl tabular-nums tracking-tight">{value}</span>
      <span className="text-muted text-xs text-pretty">{children}</span>
    </Link>
  );
}
