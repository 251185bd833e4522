import clsx from "clsx";
import type { LucideIcon } from "lucide-react";

export type Tone = "plain" | "accent" | "good" | "warn" | "bad" | "gold";

const TONES: Record<Tone, string> = {
  plain: "text-muted bg-hover",
  accent: "text-accent bg-accent/12",
  good: "text-good bg-good/12",
  warn: "text-warn bg-warn/12",
  bad: "text-bad bg-bad/12",
  gold: "text-gold bg-gold/14",
};

/** A state in a word and an icon; the colour only repeats what they say. */
export function Badge({
  tone,
  icon: Icon,
  isMoving = false,
  children,
}: {
  tone: Tone;
  icon: LucideIcon;
  isMoving?: boolean;
  children: string;
}) {
  return (
    <span
      className={clsx(
        "inline-flex h-6 shrink-0 items-center gap-1.5 rounded-full px-2 font-medium text-2xs whitespace-nowrap",
        TONES[tone],
      )}
    >
      <Icon aria-hidden className={clsx("size-3.5", isMoving && "animate-spin")} />
      {children}
    </span>
  );
}
