import Link from "next/link";
import type { Column } from "@/components/ui/data-table";
import { Moment } from "@/components/ui/moment";
import type { SystemView } from "@/lib/domain/admin-system";
import { formatShare } from "@/lib/format";

const TIER_NAMES: Readonly<Record<string, string>> = {
  responses: "Answers of models",
  consistency: "Consistency of looks",
  "render-plans": "Render plans",
};
const count = (value: number) => value.toLocaleString("en-US");

export const CACHE_COLUMNS: readonly Column<SystemView["caches"][number]>[] = [
  { header: "Tier", cell: (row) => TIER_NAMES[row.tier] ?? row.tier },
  { header: "Entries", isNumber: true, cell: (row) => count(row.entries) },
  { header: "Hits", isNumber: true, cell: (row) => count(row.hits) },
  { header: "Misses", isNumber: true, cell: (row) => count(row.misses) },
  { header: "Evicted", isNumber: true, cell: (row) => count(row.evictions) },
  { header: "Hit rate", isNumber: true, cell: (row) => formatShare(row.hitRate) },
];

export const STILL_COLUMNS: readonly Column<SystemView["still"][number]>[] = [
  {
    header: "Job",
    cell: (row) => (
      <Link href={`/jobs/${row.id}`} className="line-clamp-2 min-w-40 underline-offset-2 hover:underline">
        {row.title}
      </Link>
    ),
  },
  {
    header: "Stage",
    cell: (row) => <span className="whitespace-nowrap">{row.stage.replaceAll("_", " ").toLowerCase()}</span>,
  },
  {
    header: "Since",
    cell: (row) => (
      <span className="whitespace-nowrap">
        <Moment at={row.since} isRelative />
      </span>
    ),
  },
  { header: "Why", cell: (row) => row.reason ?? "It runs, but left no trace. It is woken again by itself." },
];
