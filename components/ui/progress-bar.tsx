import clsx from "clsx";

const FILLS = { accent: "bg-accent", good: "bg-good", bad: "bg-bad", gold: "bg-gold", plain: "bg-edge" } as const;

/** `value` runs from 0 to 1. */
export function ProgressBar({
  value,
  label,
  tone = "accent",
  className,
}: {
  value: number;
  label: string;
  tone?: keyof typeof FILLS;
  className?: string;
}) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={clsx("h-1 overflow-hidden rounded-full bg-hover", className)}
    >
      <div
        className={clsx("h-full rounded-full transition-[width] duration-500", FILLS[tone])}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
