import { Pencil } from "lucide-react";
import { BudgetBar } from "@/components/admin/budget-bar";
import { Button } from "@/components/ui/button";
import type { Micros } from "@/lib/domain/money";

/** One budget of a list: whose, how much of it is used, and the way to change it. */
export function BudgetRow({
  name,
  note,
  committed,
  limitMicros,
  onEdit,
}: {
  name: string;
  note: string;
  committed: { spentMicros: Micros; reservedMicros: Micros };
  limitMicros: Micros | null;
  onEdit: () => void;
}) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 p-3 pl-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto]">
      <div className="min-w-0">
        <p className="truncate font-medium" title={name}>
          {name}
        </p>
        <p className="text-muted text-xs">{note}</p>
      </div>
      <div className="min-w-0 max-sm:col-span-2 max-sm:row-start-2">
        <BudgetBar label={name} committed={committed} limitMicros={limitMicros} />
      </div>
      <Button
        tone="plain"
        icon={Pencil}
        onClick={onEdit}
        aria-label={`Change the budget of ${name}`}
        title="Change"
        className="-mr-1 w-9 px-0"
      />
    </li>
  );
}
