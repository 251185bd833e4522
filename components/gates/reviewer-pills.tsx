import clsx from "clsx";
import { Check, Clock3, type LucideIcon, X } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import type { Reviewer } from "@/lib/domain/job-view";
import { formatCount } from "@/lib/format";

const MOST = 5;

const STATES: Record<Reviewer["state"], { word: string; icon: LucideIcon; ink: string }> = {
  approved: { word: "approved", icon: Check, ink: "text-good" },
  "changes-requested": { word: "wants changes", icon: X, ink: "text-warn" },
  waiting: { word: "waiting", icon: Clock3, ink: "text-muted" },
};

/** Who can answer at this gate and what they have answered about exactly what waits. */
export function ReviewerPills({ reviewers }: { reviewers: readonly Reviewer[] }) {
  if (reviewers.length === 0) return null;
  const more = reviewers.length - MOST;
  return (
    <ul aria-label="Reviewers" className="flex min-w-0 gap-1.5 overflow-x-auto">
      {reviewers.slice(0, MOST).map((reviewer) => (
        <Pill key={reviewer.userId} reviewer={reviewer} />
      ))}
      {more > 0 && (
        <li className="flex shrink-0 items-center px-1.5 text-muted text-xs">
          and {formatCount(more, "other", "others")}
        </li>
      )}
    </ul>
  );
}

function Pill({ reviewer: { name, state, note, isRequired, isYou } }: { reviewer: Reviewer }) {
  const { word, icon: Icon, ink } = STATES[state];
  return (
    <li
      title={note ?? undefined}
      className="flex h-7 shrink-0 items-center gap-1.5 rounded-full border bg-surface pr-2.5 pl-0.5 text-xs"
    >
      <span aria-hidden className="contents">
        <Avatar name={name} isSmall />
      </span>
      <span className="max-w-40 truncate" dir="auto">
        {isYou ? "You" : name}
      </span>
      <span className={clsx("inline-flex items-center gap-1", ink)}>
        <Icon aria-hidden className="size-3.5" />
        {word}
        {isRequired && state !== "approved" && ", must sign"}
      </span>
    </li>
  );
}
