"use client";

import clsx from "clsx";
import { LayoutGrid, List, X } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { changeJobsAddress, jobsAddress } from "@/components/jobs/jobs-address";
import { ShallowLink } from "@/components/ui/shallow-link";
import { useIsAlive } from "@/components/ui/use-is-alive";
import { isNarrowed, jobFilterOf } from "@/lib/client/job-filter";
import { BACKEND_IDS, BACKEND_NAMES } from "@/lib/domain/backend";
import type { Gate } from "@/lib/domain/gate";
import { JOB_AGES_DAYS, type JobChoices, type JobSort } from "@/lib/domain/job-list";

type Option = { value: string; label: string };

const GATE_NAMES: Record<Gate, string> = {
  storyboard: "Board",
  cost: "Cost",
  retake: "Retakes",
  delivery: "Delivery",
  provider: "On hold",
};
const GATES = Object.entries(GATE_NAMES).map(([value, label]) => ({ value, label }));
const BACKENDS = BACKEND_IDS.map((value) => ({ value, label: BACKEND_NAMES[value] }));
const AGES = JOB_AGES_DAYS.map((days) => ({
  value: String(days),
  label: days === 1 ? "Last 24 hours" : `Last ${days} days`,
}));
const SORT_NAMES: Record<JobSort, string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  updated: "Last change first",
  title: "By title",
};
const SORTS = Object.entries(SORT_NAMES).map(([value, label]) => ({ value: value === "newest" ? "" : value, label }));
/** Taken away together when a person clears the filter. */
export const NO_FILTER = {
  ...{ status: "", waitingAt: "", producer: "", project: "", backend: "", days: "", query: "" },
} as const;

/** Everything else a list can be narrowed by, its order, and how it is shown. */
export function JobsRefine({ choices }: { choices: JobChoices }) {
  const params = useSearchParams();
  const people = choices.producers.map(({ id, name }) => ({ value: id, label: name }));
  const projects = choices.projects.map((name) => ({ value: name, label: name }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Choice params={params} name="waitingAt" label="Waiting at" any="Waiting at: any" options={GATES} />
      {people.length > 1 && (
        <Choice params={params} name="producer" label="Producer" any="All producers" options={people} />
      )}
      {projects.length > 0 && (
        <Choice params={params} name="project" label="Project" any="All projects" options={projects} />
      )}
      <Choice params={params} name="backend" label="Backend" any="All backends" options={BACKENDS} />
      <Choice params={params} name="days" label="Made" any="Any date" options={AGES} />
      {isNarrowed(jobFilterOf(params)) && (
        <ShallowLink
          href={jobsAddress(params, NO_FILTER)}
          className="flex h-8 items-center gap-1.5 rounded-md px-2 text-muted hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
          Clear
        </ShallowLink>
      )}
      <div className="flex items-center gap-2 sm:ml-auto">
        <Choice params={params} name="sort" label="Order" options={SORTS} />
        <ViewChoice params={params} />
      </div>
    </div>
  );
}

function Choice({
  params,
  name,
  label,
  any,
  options,
}: {
  params: URLSearchParams;
  name: string;
  label: string;
  any?: string;
  options: readonly Option[];
}) {
  const isAlive = useIsAlive();
  const value = params.get(name) ?? "";
  const isUnknown = value !== "" && !options.some((option) => option.value === value);
  return (
    <select
      aria-label={label}
      disabled={!isAlive}
      value={isUnknown ? "" : value}
      onChange={(event) => changeJobsAddress({ [name]: event.target.value })}
      className={clsx(
        "h-8 max-w-44 rounded-md border bg-surface px-2 text-xs",
        value !== "" && any ? "border-accent text-ink" : "border-line text-muted",
      )}
    >
      {any && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function ViewChoice({ params }: { params: URLSearchParams }) {
  const current = params.get("view") === "list" ? "list" : "";
  const views = [
    { view: "", label: "Grid", icon: LayoutGrid },
    { view: "list", label: "List", icon: List },
  ];
  return (
    <nav aria-label="View" className="flex rounded-md border p-0.5">
      {views.map(({ view, label, icon: Icon }) => (
        <ShallowLink
          key={view}
          href={jobsAddress(params, { view })}
          aria-label={label}
          title={label}
          aria-current={view === current ? "page" : undefined}
          className={clsx(
            "grid size-7 place-items-center rounded-sm",
            view === current ? "bg-hover text-ink" : "text-muted hover:text-ink",
          )}
        >
          <Icon aria-hidden className="size-4" />
        </ShallowLink>
      ))}
    </nav>
  );
}
