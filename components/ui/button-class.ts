import clsx from "clsx";

export type ButtonTone = "primary" | "quiet" | "plain" | "danger";

const TONES: Record<ButtonTone, string> = {
  primary: "bg-accent-solid text-on-accent hover:brightness-110 disabled:hover:brightness-100",
  quiet: "border border-line bg-raised text-ink hover:bg-hover disabled:hover:bg-raised",
  plain: "text-muted hover:bg-hover hover:text-ink disabled:hover:bg-transparent",
  danger: "border border-line bg-raised text-bad hover:bg-hover",
};

/** How a button looks, whatever element it is. */
export function buttonClass(tone: ButtonTone, className?: string): string {
  return clsx(
    "inline-flex min-h-9 items-center justify-center gap-2 rounded-md px-3 font-medium text-sm whitespace-nowrap",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-50",
    TONES[tone],
    className,
  );
}
