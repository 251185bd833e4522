import type { ReactNode } from "react";

/** One number with its name, and a line that puts it in proportion. */
export function Stat({ label, value, children }: { label: string; value: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 rounded-lg border bg-surface p-4">
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="font-medium text-xl tabular-nums tracking-tight">{value}</dd>
      {children && <dd className="text-muted text-xs">{children}</dd>}
    </div>
  );
}
