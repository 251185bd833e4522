import type { Column } from "@/components/ui/data-table";
import type { QualityView } from "@/lib/domain/admin-view";
import { formatShare } from "@/lib/format";

export const CHECK_COLUMNS: readonly Column<QualityView["checks"][number]>[] = [
  { header: "Check", cell: (row) => row.label },
  { header: "Measured", isNumber: true, cell: (row) => row.measured },
  { header: "Failed", isNumber: true, cell: (row) => row.failed },
  { header: "Warned", isNumber: true, cell: (row) => row.warned },
  {
    header: "Pass rate",
    isNumber: true,
    cell: (row) => formatShare(row.measured === 0 ? null : 1 - row.failed / row.measured),
  },
];

export const BACKEND_COLUMNS: readonly Column<QualityView["byBackend"][number]>[] = [
  { header: "Backend", cell: (row) => row.backend },
  { header: "Takes", isNumber: true, cell: (row) => row.takes },
  { header: "Pass rate", isNumber: true, cell: (row) => formatShare(row.passRate) },
];

export const DAY_COLUMNS: readonly Column<QualityView["days"][number]>[] = [
  { header: "Day", cell: (row) => row.day },
  { header: "Films", isNumber: true, cell: (row) => row.films },
  { header: "Average score", isNumber: true, cell: (row) => row.averageScore?.toFixed(1) ?? "–" },
  { header: "Pass rate", isNumber: true, cell: (row) => formatShare(row.passRate) },
];
