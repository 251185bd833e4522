import clsx from "clsx";
import type { ReactNode } from "react";
import { describedBy, FieldNotes } from "@/components/ui/field";

export type Choice = { value: string; label: string; figure?: ReactNode };

/** A few choices side by side: real radio buttons, so that arrow keys and forms work by themselves. */
export function ChoiceField({
  name,
  label,
  choices,
  defaultValue,
  hint,
  problem,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  defaultValue: string;
  hint?: ReactNode;
  problem?: string | undefined;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" {...describedBy(name, { hint, problem })}>
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={clsx(
              "flex min-h-10 min-w-14 items-center justify-center gap-2 rounded-md border border-edge bg-surface px-3 tabular-nums",
              "has-checked:border-accent has-checked:bg-accent/12 has-checked:font-medium",
              "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              className="sr-only"
            />
            {choice.figure}
            {choice.label}
          </label>
        ))}
      </div>
      <FieldNotes id={name} hint={hint} problem={problem} />
    </fieldset>
  );
}
