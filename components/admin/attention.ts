import { backendName } from "@/components/admin/backend-name";
import type { OverviewView } from "@/lib/domain/admin-overview";
import { breakWords } from "@/lib/domain/break-words";
import { formatMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

export type Concern = { id: string; tone: "warn" | "bad"; title: string; text: string; href: string; action: string };

/** The share of a budget from which on it counts as close to its end. */
const CLOSE_SHARE = 0.8;

/** What an admin should look at now, the gravest first. Nothing is the usual answer. */
export function concernsOf(overview: OverviewView): Concern[] {
  return [
    ...auditConcerns(overview),
    ...unknownConcerns(overview),
    ...pauseConcerns(overview),
    ...budgetConcern("month", "This month", overview.monthMicros, overview.monthBudgetMicros),
    ...budgetConcern("day", "Today", overview.todayMicros, overview.dayBudgetMicros),
    ...stillConcerns(overview),
  ];
}

function auditConcerns({ audit }: OverviewView): Concern[] {
  return audit.broken.map(({ jobId, title, brokenAt }) => ({
    id: `audit-${jobId}`,
    tone: "bad",
    title: `The history of “${title}” is not what was written`,
    text: `Its ${breakWords(brokenAt)}. Everything before it holds.`,
    href: jobId === null ? "/admin/budgets" : `/jobs/${jobId}?view=history`,
    action: "Open the history",
  }));
}

function unknownConcerns({ unknown }: OverviewView): Concern[] {
  if (unknown.takes === 0) return [];
  const text = `${formatMicros(unknown.micros)} is set aside until somebody looks at the provider. Nothing is sent again by itself.`;
  const title = `${formatCount(unknown.takes, "attempt")} with an unknown outcome`;
  return [{ id: "unknown", tone: "warn", title, text, href: "/admin/unknown", action: "Settle" }];
}

function pauseConcerns({ pausedBackends }: OverviewView): Concern[] {
  return pausedBackends.map(({ backend, reason }) => ({
    id: `paused-${backend}`,
    tone: "warn",
    title: `${backendName(backend)} is paused`,
    text: `${reason} Jobs that need it wait.`,
    href: "/admin/backends",
    action: "Look at it",
  }));
}

function budgetConcern(id: string, when: string, spentMicros: number, budgetMicros: number): Concern[] {
  if (budgetMicros <= 0 || spentMicros <= budgetMicros * CLOSE_SHARE) return [];
  const isOver = spentMicros > budgetMicros;
  const title = `${when} is ${isOver ? "above" : "close to"} its budget`;
  const text = `${formatMicros(spentMicros)} of ${formatMicros(budgetMicros)} is spent.`;
  return [
    { id: `budget-${id}`, tone: isOver ? "bad" : "warn", title, text, href: "/admin/budgets", action: "Budgets" },
  ];
}

function stillConcerns({ stillJobs }: OverviewView): Concern[] {
  if (stillJobs === 0) return [];
  const title = `${formatCount(stillJobs, "job")} ${stillJobs === 1 ? "stands" : "stand"} still`;
  const text = "Running or on hold, and nothing has moved for longer than it should.";
  return [{ id: "still", tone: "warn", title, text, href: "/admin/system#still", action: "See which" }];
}
