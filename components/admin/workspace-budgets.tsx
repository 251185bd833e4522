import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { BudgetBar } from "@/components/admin/budget-bar";
import { dayEdit, monthEdit, userDayEdit } from "@/components/admin/budget-edits";
import type { BudgetEdit } from "@/components/admin/budget-form";
import { Button } from "@/components/ui/button";
import type { BudgetsView } from "@/lib/domain/admin-view";
import { formatMicros } from "@/lib/domain/money";

type Props = { budgets: BudgetsView; onEdit: (edit: BudgetEdit) => void };

/** The three limits that hold for everybody. */
export function WorkspaceBudgets({ budgets, onEdit }: Props) {
  const { day, month, userDayBudgetMicros } = budgets.workspace;
  return (
    <ul className="grid gap-3 lg:grid-cols-3">
      <Limit
        name="Workspace, today"
        kind="alert only"
        onEdit={() => onEdit(dayEdit(budgets))}
        micros={day.budgetMicros}
      >
        <BudgetBar label="Workspace, today" committed={day} limitMicros={day.budgetMicros} />
      </Limit>
      <Limit
        name="Workspace, this month"
        kind="hard limit"
        onEdit={() => onEdit(monthEdit(budgets))}
        micros={month.budgetMicros}
      >
        <BudgetBar label="Workspace, this month" committed={month} limitMicros={month.budgetMicros} />
      </Limit>
      <Limit
        name="One person, a day"
        kind="hard limit"
        onEdit={() => onEdit(userDayEdit(budgets))}
        micros={userDayBudgetMicros}
      >
        <p className="text-muted text-xs">For everybody without a limit of their own, listed below.</p>
      </Limit>
    </ul>
  );
}

function Limit({
  name,
  kind,
  micros,
  onEdit,
  children,
}: {
  name: string;
  kind: string;
  micros: number;
  onEdit: () => void;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-col gap-3 rounded-lg border bg-surface p-4">
      <div className="flex items-start justify-between gap-3">
        <div>
          <h2 className="text-muted text-xs">{name}</h2>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium text-xl tabular-nums tracking-tight">{formatMicros(micros)}</span>
            <span className="text-muted text-xs">{kind}</span>
          </p>
        </div>
        <Button tone="plain" icon={Pencil} onClick={onEdit} aria-label={`Change: ${name}`}>
          Change
        </Button>
      </div>
      {children}
    </li>
  );
}
