"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { PersonChangeForm, type PersonEdit } from "@/components/admin/person-change-form";
import { PersonForm } from "@/components/admin/person-form";
import { PersonRow } from "@/components/admin/person-row";
import { SavedNotice } from "@/components/admin/saved-notice";
import { ChangeList } from "@/components/history/change-list";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { peopleQuery } from "@/lib/client/admin";
import type { Person } from "@/lib/domain/people";
import { formatCount } from "@/lib/format";

/** The members of the workspace. */
export function PeopleBoard() {
  const { data: view } = useSuspenseQuery(peopleQuery());
  const [edit, setEdit] = useState<PersonEdit | "new" | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const tell = (sentence: string) => {
    setEdit(null);
    setSaved(sentence);
  };
  const active = view.people.filter((person) => person.isActive);
  const gone = view.people.filter((person) => !person.isActive);

  return (
    <div className="flex max-w-5xl flex-col gap-6 px-4 py-5 lg:px-8">
      <SavedNotice>{saved}</SavedNotice>
      <Section
        title="Members"
        note={`${formatCount(active.length, "person", "people")} can sign in; ${formatCount(active.filter(({ role }) => role !== "producer").length, "person", "people")} of them can sign costs.`}
        aside={
          <Button tone="primary" icon={UserPlus} onClick={() => setEdit("new")}>
            Add a person
          </Button>
        }
      >
        <PersonList label="Members" people={active} onEdit={setEdit} />
      </Section>
      {gone.length > 0 && (
        <Section title="Deactivated" note="Their films, signatures and names stay in the history.">
          <PersonList label="Deactivated" people={gone} onEdit={setEdit} />
        </Section>
      )}
      <div className="rounded-lg border bg-surface px-4 py-3">
        <ChangeList label="Changes" lines={view.history} />
      </div>
      {edit === "new" && (
        <PersonForm way={view.way} onClose={() => setEdit(null)} onAdded={(name) => tell(`${name} was added.`)} />
      )}
      {edit !== null && edit !== "new" && <PersonChangeForm edit={edit} onClose={() => setEdit(null)} onSaved={tell} />}
    </div>
  );
}

function PersonList({
  label,
  people,
  onEdit,
}: {
  label: string;
  people: readonly Person[];
  onEdit: (edit: PersonEdit) => void;
}) {
  return (
    <ul aria-label={label} className="divide-y overflow-hidden rounded-lg border bg-surface">
      {people.map((person) => (
        <PersonRow key={person.userId} person={person} onEdit={onEdit} />
      ))}
    </ul>
  );
}
