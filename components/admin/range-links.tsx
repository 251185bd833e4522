import clsx from "clsx";
import Link from "next/link";
import { RANGE_DAYS } from "@/lib/client/admin-range";

export function RangeLinks({ days }: { days: number }) {
  return (
    <nav aria-label="Range" className="flex rounded-md border p-0.5">
      {RANGE_DAYS.map((choice) => (
        <Link
          key={choice}
          href={`?days=${choice}`}
          aria-current={choice === days ? "page" : undefined}
          className={clsx(
            "flex h-8 items-center rounded-sm px-2.5 text-xs",
            choice === days ? "bg-hover font-medium" : "text-muted hover:text-ink",
          )}
        >
          {choice} days
        </Link>
      ))}
    </nav>
  );
}
