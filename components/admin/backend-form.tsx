"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { NUMBER_FIELDS, readBackendForm } from "@/components/admin/backend-values";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { ChoiceField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { changeBackend } from "@/lib/client/admin-commands";
import { problemOf } from "@/lib/client/problem";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import type { FieldProblem } from "@/lib/domain/errors";

/** The model of a route and its limits. Quotes that wait are made anew afterwards. */
export function BackendForm({ setting: current, onClose }: { setting: BackendSetting; onClose: () => void }) {
  // As it was when the form was opened: what somebody else changes in the meantime is not undone by saving.
  const [setting] = useState(current);
  const [unreadable, setUnreadable] = useState<FieldProblem[]>([]);
  const change = useAdminCommand((values: Record<string, unknown>) => changeBackend(setting, values));
  const problems = [...unreadable, ...change.fields];

  function submit(form: FormData): void {
    const read = readBackendForm(form, setting);
    setUnreadable(read.problems);
    if (read.problems.length > 0) return;
    if (Object.keys(read.change).length === 0) onClose();
    else change.mutate(read.change, { onSuccess: onClose });
  }

  return (
    <FormDialog
      title={`Change ${setting.label}`}
      intro="Quotes that wait to be signed are made anew with it. Takes that are under way stay as they were ordered."
      submit={{ label: "Save", icon: Check }}
      problems={problems}
      refusal={change.refusal}
      isPending={change.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="label"
          name="label"
          label="Name for people"
          defaultValue={setting.label}
          problem={problemOf(problems, "label")}
        />
        <TextField
          id="model"
          name="model"
          label="Model at the provider"
          defaultValue={setting.model}
          hint="It needs a price of its own."
          problem={problemOf(problems, "model")}
        />
        {NUMBER_FIELDS.map(({ name, label, suffix, step }) => (
          <TextField
            key={name}
            id={name}
            name={name}
            label={label}
            suffix={suffix}
            inputMode="decimal"
            step={step}
            autoComplete="off"
            defaultValue={String(setting[name])}
            problem={problemOf(problems, name)}
          />
        ))}
      </div>
      <ChoiceField
        name="enabled"
        label="May be used"
        choices={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No, switched off" },
        ]}
        defaultValue={setting.enabled ? "yes" : "no"}
        problem={problemOf(problems, "enabled")}
      />
    </FormDialog>
  );
}
