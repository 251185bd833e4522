"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { personEdit, projectEdit } from "@/components/admin/budget-edits";
import { type BudgetEdit, BudgetForm } from "@/components/admin/budget-form";
import { BudgetRow } from "@/components/admin/budget-row";
import { DailyCloses } from "@/components/admin/daily-closes";
import { SavedNotice } from "@/components/admin/saved-notice";
import { TableDownload } from "@/components/admin/table-download";
import { WorkspaceBudgets } from "@/components/admin/workspace-budgets";
import { ChangeList } from "@/components/history/change-list";
import { Section } from "@/components/ui/section";
import { budgetsQuery } from "@/lib/client/admin";
import type { BudgetsView } from "@/lib/domain/admin-view";
import { formatMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

type OnEdit = (edit: BudgetEdit) => void;

export function BudgetsBoard() {
  const { data: budgets } = useSuspenseQuery(budgetsQuery());
  const [edit, setEdit] = useState<BudgetEdit | null>(null);
  const [saved, setSaved] = useState<string | null>(null);

  function tell(jobs: number): void {
    setEdit(null);
    setSaved(`Saved. ${jobs === 0 ? "No job was waiting." : `${formatCount(jobs, "waiting job")} looked again.`}`);
  }

  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <SavedNotice>{saved}</SavedNotice>
      <WorkspaceBudgets budgets={budgets} onEdit={setEdit} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <People budgets={budgets} onEdit={setEdit} />
        <Projects budgets={budgets} onEdit={setEdit} />
      </div>
      <DailyCloses closes={budgets.closes} />
      <div className="rounded-lg border bg-surface px-4 py-3">
        <ChangeList label="Changes" lines={budgets.history} />
      </div>
      {edit && <BudgetForm edit={edit} onClose={() => setEdit(null)} onSaved={tell} />}
    </div>
  );
}

function People({ budgets: { people, workspace }, onEdit }: { budgets: BudgetsView; onEdit: OnEdit }) {
  return (
    <Section
      title="People, today"
      note="Hard limits: nothing more is set aside for a person's jobs above theirs."
      aside={<TableDownload page="budgets" table="people" name="people's budgets" />}
    >
      <ul className="flex flex-col divide-y rounded-lg border bg-surface">
        {people.map((person) => (
          <BudgetRow
            key={person.userId}
            name={person.name}
            note={`${person.role}, ${formatMicros(person.ownBudgetMicros ?? workspace.userDayBudgetMicros)}${person.ownBudgetMicros === null ? "" : " of their own"}`}
            committed={person}
            limitMicros={person.ownBudgetMicros ?? workspace.userDayBudgetMicros}
            onEdit={() => onEdit(personEdit(person, workspace))}
          />
        ))}
      </ul>
    </Section>
  );
}

function Projects({ budgets: { projects }, onEdit }: { budgets: BudgetsView; onEdit: OnEdit }) {
  return (
    <Section
      title="Projects, altogether"
      note="Hard limits over all films of a project, from its first day on."
      aside={<TableDownload page="budgets" table="projects" name="projects' budgets" />}
    >
      {projects.length === 0 ? (
        <p className="rounded-lg border bg-surface px-4 py-8 text-center text-muted text-pretty">
          No project yet. One appears when a brief names it.
        </p>
      ) : (
        <ul className="flex flex-col divide-y rounded-lg border bg-surface">
          {projects.map((project) => (
            <BudgetRow
              key={project.id}
              name={project.name}
              note={`${formatCount(project.films, "film")}, ${project.budgetMicros === null ? "no limit of its own" : formatMicros(project.budgetMicros)}`}
              committed={project}
              limitMicros={project.budgetMicros}
              onEdit={() => onEdit(projectEdit(project))}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
