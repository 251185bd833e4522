import type { BudgetEdit } from "@/components/admin/budget-form";
import type { BudgetsView } from "@/lib/domain/admin-view";
import { formatMicros } from "@/lib/domain/money";

const HELD = "Jobs that wait because this budget is used up look again at once.";

export function dayEdit({ workspace }: BudgetsView): BudgetEdit {
  return {
    title: "The workspace's day",
    intro: "An alert: above 80 % of it somebody is told. It stops nothing.",
    micros: workspace.day.budgetMicros,
    change: { kind: "amount", of: (micros) => ({ scope: "workspace-day", micros }) },
  };
}

export function monthEdit({ workspace }: BudgetsView): BudgetEdit {
  return {
    title: "The workspace's month",
    intro: `Nothing is set aside above it, whatever was approved. ${HELD}`,
    micros: workspace.month.budgetMicros,
    change: { kind: "amount", of: (micros) => ({ scope: "workspace-month", micros }) },
  };
}

export function userDayEdit({ workspace }: BudgetsView): BudgetEdit {
  return {
    title: "One person's day",
    intro: `Holds for everybody who has no limit of their own. ${HELD}`,
    micros: workspace.userDayBudgetMicros,
    change: { kind: "amount", of: (micros) => ({ scope: "user-day", micros }) },
  };
}

export function personEdit(
  { userId, name, ownBudgetMicros }: BudgetsView["people"][number],
  workspace: BudgetsView["workspace"],
): BudgetEdit {
  const usual = formatMicros(workspace.userDayBudgetMicros);
  return {
    title: `What ${name} may spend in a day`,
    intro: HELD,
    micros: ownBudgetMicros,
    change: {
      kind: "amount or none",
      none: `Leave it empty for the workspace's usual ${usual}.`,
      of: (micros) => ({ scope: "person", userId, micros }),
    },
  };
}

export function projectEdit({ id, name, budgetMicros }: BudgetsView["projects"][number]): BudgetEdit {
  return {
    title: `The budget of ${name}`,
    intro: `What all its films may cost together. ${HELD}`,
    micros: budgetMicros,
    change: {
      kind: "amount or none",
      none: "Leave it empty for no limit of its own.",
      of: (micros) => ({ scope: "project", projectId: id, micros }),
    },
  };
}
