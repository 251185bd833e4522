import { backendName } from "@/components/admin/backend-name";
import type { Column } from "@/components/ui/data-table";
import type { QualityView } from "@/lib/domain/admin-view";
import { formatShare } from "@/lib/format";

type TakeQuality = Omit<QualityView["byBackend"][number], "backend">;

/** "7.4"; a score that isn't known is a dash. */
export const formatScore = (score: number | null) => score?.toFixed(1) ?? "–";

const TAKE_COLUMNS: readonly Column<TakeQuality>[] = [
  { header: "Takes", isNumber: true, cell: (row) => row.takes },
  { header: "Failed", isNumber: true, cell: (row) => row.failed },
  { header: "Pass rate", isNumber: true, cell: (row) => formatShare(row.passRate) },
  { header: "Score", isNumber: true, cell: (row) => formatScore(row.averageScore) },
];

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
  { header: "Backend", cell: (row) => backendName(row.backend) },
  ...TAKE_COLUMNS,
];

export const MODEL_COLUMNS: readonly Column<QualityView["byModel"][number]>[] = [
  { header: "Model", cell: (row) => row.model },
  { header: "Backend", cell: (row) => backendName(row.backend) },
  ...TAKE_COLUMNS,
];

export const DAY_COLUMNS: readonly Column<QualityView["days"][number]>[] = [
  { header: "Day", cell: (row) => row.day },
  { header: "Films", isNumber: true, cell: (row) => row.films },
  { header: "Average score", isNumber: true, cell: (row) => formatScore(row.averageScore) },
  { header: "Pass rate", isNumber: true, cell: (row) => formatShare(row.passRate) },
];
