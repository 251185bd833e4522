import type { Column } from "@/components/ui/data-table";
import type { CostsView } from "@/lib/domain/admin-view";
import { formatMicros } from "@/lib/domain/money";

export const dayCostColumns: readonly Column<CostsView["days"][number]>[] = [
  { header: "Day", cell: (row) => row.day },
  { header: "Spent", isNumber: true, cell: (row) => formatMicros(row.actualMicros) },
  { header: "Estimated", isNumber: true, cell: (row) => formatMicros(row.estimateMicros) },
];
