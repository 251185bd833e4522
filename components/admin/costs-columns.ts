import { backendName } from "@/components/admin/backend-name";
import type { Column } from "@/components/ui/data-table";
import type { CostsView } from "@/lib/domain/admin-view";
import { formatMicros, type Micros } from "@/lib/domain/money";
import { formatSeconds } from "@/lib/format";

type Day = CostsView["days"][number];
type Backend = CostsView["byBackend"][number];
type Paid = Pick<Day, "actualMicros" | "keptSeconds">;

/** What a delivered second cost; null when none was delivered. */
export function perSecondMicros({ actualMicros, keptSeconds }: Paid): Micros | null {
  return keptSeconds > 0 ? Math.round(actualMicros / keptSeconds) : null;
}

const perSecond = (row: Paid) => {
  const micros = perSecondMicros(row);
  return micros === null ? "–" : formatMicros(micros);
};
const seconds = ({ keptSeconds }: Paid) => (keptSeconds > 0 ? formatSeconds(keptSeconds) : "–");

export const DAY_COLUMNS: readonly Column<Day>[] = [
  { header: "Day", cell: (row) => row.day },
  { header: "Spent", isNumber: true, cell: (row) => formatMicros(row.actualMicros) },
  { header: "Estimated", isNumber: true, cell: (row) => formatMicros(row.estimateMicros) },
];

export const KEPT_SECOND_COLUMNS: readonly Column<Day>[] = [
  { header: "Day", cell: (row) => row.day },
  { header: "Delivered", isNumber: true, cell: seconds },
  { header: "Per second", isNumber: true, cell: perSecond },
];

export const BACKEND_COST_COLUMNS: readonly Column<Backend>[] = [
  { header: "Backend", cell: (row) => backendName(row.backend) },
  { header: "Takes", isNumber: true, cell: (row) => row.takes },
  { header: "Spent", isNumber: true, cell: (row) => formatMicros(row.actualMicros) },
  { header: "Not used", isNumber: true, cell: (row) => formatMicros(row.notKeptMicros) },
  { header: "Delivered", isNumber: true, cell: seconds },
  { header: "Per second", isNumber: true, cell: perSecond },
];
