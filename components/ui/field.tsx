import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

export const controlClass =
  "w-full rounded-md border border-edge bg-surface px-3 text-base placeholder:text-faint aria-invalid:border-bad disabled:opacity-60";

type Frame = {
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  /** Shown at the right of the label, such as a live count. */
  aside?: ReactNode;
};

/** What ties a control to its hint and its problem. */
export function describedBy(id: string, { hint, problem }: Pick<Frame, "hint" | "problem">) {
  const ids = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { "aria-invalid": problem ? true : undefined, "aria-describedby": ids || undefined };
}

export function FieldNotes({ id, hint, problem }: { id: string } & Pick<Frame, "hint" | "problem">) {
  return (
    <>
      {problem && (
        <p id={`${id}-problem`} className="flex items-start gap-1.5 text-bad text-xs">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-xs text-pretty">
          {hint}
        </p>
      )}
    </>
  );
}

export function Field({ id, label, hint, problem, aside, children }: Frame & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside && <span className="text-muted text-xs tabular-nums">{aside}</span>}
      </div>
      {children}
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}

export function TextField({
  id,
  label,
  hint,
  problem,
  aside,
  prefix,
  suffix,
  ...input
}: Frame & ComponentProps<"input"> & { id: string; prefix?: string; suffix?: string }) {
  const affix = "pointer-events-none absolute inset-y-0 grid place-items-center px-3 text-muted";
  return (
    <Field id={id} label={label} hint={hint} problem={problem} aside={aside}>
      <div className="relative">
        {prefix && <span className={clsx(affix, "left-0")}>{prefix}</span>}
        <input
          {...input}
          {...describedBy(id, { hint, problem })}
          id={id}
          className={clsx(controlClass, "h-10", prefix && "pl-7", suffix && "pr-12")}
        />
        {suffix && <span className={clsx(affix, "right-0")}>{suffix}</span>}
      </div>
    </Field>
  );
}

export function TextArea({
  id,
  label,
  hint,
  problem,
  aside,
  ...area
}: Frame & ComponentProps<"textarea"> & { id: string }) {
  return (
    <Field id={id} label={label} hint={hint} problem={problem} aside={aside}>
      <textarea
        {...area}
        {...describedBy(id, { hint, problem })}
        id={id}
        className={clsx(controlClass, "min-h-24 resize-y py-2.5")}
      />
    </Field>
  );
}

export type Option = { value: string; label: string };

export function SelectField({
  id,
  label,
  hint,
  problem,
  aside,
  options,
  ...select
}: Frame & ComponentProps<"select"> & { id: string; options: readonly Option[] }) {
  return (
    <Field id={id} label={label} hint={hint} problem={problem} aside={aside}>
      <select {...select} {...describedBy(id, { hint, problem })} id={id} className={clsx(controlClass, "h-10")}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
