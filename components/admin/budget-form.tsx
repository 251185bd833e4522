"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { TextField } from "@/components/ui/field";
import { FormDialog, typed } from "@/components/ui/form-dialog";
import { readDollars, typeDollars } from "@/lib/client/admin-amounts";
import { changeBudget } from "@/lib/client/admin-commands";
import { problemOf } from "@/lib/client/problem";
import type { BudgetChange } from "@/lib/domain/admin-view";
import type { FieldProblem } from "@/lib/domain/errors";
import type { Micros } from "@/lib/domain/money";

/** One budget that can be changed. `change` makes the command of a new amount. */
export type BudgetEdit = {
  title: string;
  intro: string;
  micros: Micros | null;
  change:
    | { kind: "amount"; of: (micros: Micros) => BudgetChange }
    /** An empty field takes the limit away. */
    | { kind: "amount or none"; none: string; of: (micros: Micros | null) => BudgetChange };
};

type Props = { edit: BudgetEdit; onClose: () => void; onSaved: (jobs: number) => void };

export function BudgetForm({ edit, onClose, onSaved }: Props) {
  const [unreadable, setUnreadable] = useState<FieldProblem[]>([]);
  const save = useAdminCommand((change: BudgetChange) => changeBudget(change));

  const problems = [...unreadable, ...save.fields];

  function submit(form: FormData): void {
    const change = readChange(edit.change, typed(form, "micros"));
    setUnreadable(change === null ? [{ field: "micros", message: "Type an amount in dollars, such as 250." }] : []);
    if (change) save.mutate(change, { onSuccess: ({ jobs }) => onSaved(jobs) });
  }

  return (
    <FormDialog
      title={edit.title}
      intro={edit.intro}
      submit={{ label: "Save", icon: Check }}
      problems={problems}
      refusal={save.refusal}
      isPending={save.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        id="micros"
        name="micros"
        label="At most"
        prefix="$"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={edit.micros === null ? "" : typeDollars(edit.micros)}
        hint={edit.change.kind === "amount or none" ? edit.change.none : undefined}
        problem={problemOf(problems, "micros")}
      />
    </FormDialog>
  );
}

function readChange(change: BudgetEdit["change"], text: string): BudgetChange | null {
  if (change.kind === "amount or none" && text === "") return change.of(null);
  const micros = readDollars(text);
  return micros === null ? null : change.of(micros);
}
