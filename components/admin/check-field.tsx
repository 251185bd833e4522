import type { ReactNode } from "react";

/** A yes or no that is sent with its form. */
export function CheckField({
  name,
  value,
  label,
  hint,
  isOn,
}: {
  name: string;
  value?: string;
  label: ReactNode;
  hint?: string;
  isOn: boolean;
}) {
  return (
    <label className="flex min-h-6 items-start gap-2.5">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isOn}
        className="mt-0.5 size-4.5 shrink-0 accent-accent-solid"
      />
      <span>
        {label}
        {hint && <span className="block text-muted text-xs text-pretty">{hint}</span>}
      </span>
    </label>
  );
}
