"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import type { Verdict } from "@/components/admin/verdicts";
import { TextArea, TextField } from "@/components/ui/field";
import { FormDialog, typed } from "@/components/ui/form-dialog";
import { readDollars } from "@/lib/client/admin-amounts";
import { settleUnknown, type VerdictInput } from "@/lib/client/admin-commands";
import { problemOf } from "@/lib/client/problem";
import type { UnknownTake } from "@/lib/domain/admin-view";
import type { FieldProblem } from "@/lib/domain/errors";
import { formatMicros } from "@/lib/domain/money";

type Props = { take: UnknownTake; verdict: Verdict; onClose: () => void; onSettled: () => void };

/** Takes a person's word on a lost attempt, with how they know: it stays in the job's history. */
export function SettleForm({ take, verdict, onClose, onSettled }: Props) {
  const [unreadable, setUnreadable] = useState<FieldProblem[]>([]);
  const settle = useAdminCommand((input: VerdictInput) => settleUnknown(take.takeId, input));

  const problems = [...unreadable, ...settle.fields];

  function submit(form: FormData): void {
    const input = readVerdict(verdict.id, form);
    setUnreadable(
      input === null ? [{ field: "chargedMicros", message: "Type an amount in dollars, such as 3.20." }] : [],
    );
    if (input) settle.mutate(input, { onSuccess: onSettled });
  }

  return (
    <FormDialog
      title={`${take.shotCode}, take ${take.number}: ${verdict.label}`}
      intro={verdict.intro}
      submit={{ label: "Settle it", icon: Check }}
      problems={problems}
      refusal={settle.refusal}
      isPending={settle.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      {verdict.id === "found" && (
        <TextField
          id="providerJobId"
          name="providerJobId"
          label="Number of the job at the provider"
          autoComplete="off"
          spellCheck={false}
          defaultValue={take.providerJobId ?? ""}
          hint="As the provider writes it, whole."
          problem={problemOf(problems, "providerJobId")}
        />
      )}
      {verdict.id === "charged-and-lost" && (
        <TextField
          id="chargedMicros"
          name="chargedMicros"
          label="Charged"
          prefix="$"
          inputMode="decimal"
          autoComplete="off"
          hint={`${formatMicros(take.setAsideMicros)} is set aside for it.`}
          problem={problemOf(problems, "chargedMicros")}
        />
      )}
      <TextArea
        id="reason"
        name="reason"
        label="How do you know?"
        placeholder="The console's list of jobs, 10:40 to 10:50: it is not in it."
        maxLength={1000}
        problem={problemOf(problems, "reason")}
      />
    </FormDialog>
  );
}

function readVerdict(verdict: Verdict["id"], form: FormData): VerdictInput | null {
  const reason = typed(form, "reason");
  switch (verdict) {
    case "found":
      return { verdict, providerJobId: typed(form, "providerJobId"), reason };
    case "not-charged":
      return { verdict, reason };
    case "charged-and-lost": {
      const chargedMicros = readDollars(typed(form, "chargedMicros"));
      return chargedMicros === null ? null : { verdict, chargedMicros, reason };
    }
  }
}
