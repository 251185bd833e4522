import { CalendarClock, CircleCheck, History, type LucideIcon, Replace } from "lucide-react";
import type { PriceLine } from "@/components/admin/price-groups";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import { formatMicros } from "@/lib/domain/money";

const STATES: Record<PriceLine["state"], { tone: Tone; icon: LucideIcon; label: string }> = {
  "in force": { tone: "good", icon: CircleCheck, label: "In force" },
  future: { tone: "accent", icon: CalendarClock, label: "To come" },
  ended: { tone: "plain", icon: History, label: "Ended" },
  replaced: { tone: "plain", icon: Replace, label: "Replaced" },
};

/** `onChange` starts a new price from a row that is not over. */
export function priceColumns(onChange: (row: PriceLine) => void): readonly Column<PriceLine>[] {
  return [
    {
      header: "State",
      cell: ({ state }) => (
        <div className="min-w-32">
          <Badge tone={STATES[state].tone} icon={STATES[state].icon}>
            {STATES[state].label}
          </Badge>
        </div>
      ),
    },
    { header: "What", cell: (row) => <div className="w-32">{thingOf(row)}</div> },
    { header: "Per second", isNumber: true, cell: (row) => formatMicros(row.microsPerSecond) },
    {
      header: "Clip lengths",
      cell: ({ clipSeconds }) => <div className="w-24 tabular-nums">{clipWords(clipSeconds)}</div>,
    },
    { header: "Valid", cell: (row) => <div className="w-32 tabular-nums">{periodOf(row)}</div> },
    {
      header: "Source",
      cell: ({ source, checkedAt, authorName }) => (
        <div className="min-w-52">
          <p className="text-pretty break-words">{source}</p>
          <p className="text-muted text-xs">
            {authorName}, checked {checkedAt}
          </p>
        </div>
      ),
    },
    {
      header: "Change",
      cell: (row) =>
        row.backend !== "animatic" &&
        (row.state === "in force" || row.state === "future") && (
          <Button onClick={() => onChange(row)} aria-label={`New price for ${row.model}, ${thingOf(row)}`}>
            New price
          </Button>
        ),
    },
  ];
}

export function thingOf({ resolution, audio }: Pick<PriceLine, "resolution" | "audio">): string {
  return `${resolution}, ${audio ? "with sound" : "silent"}`;
}

function clipWords(seconds: readonly number[]): string {
  return seconds.length === 0 ? "any" : `${seconds.join(", ")} s`;
}

function periodOf({ validFrom, validTo, state }: PriceLine): string {
  if (state === "replaced") return `was to begin ${validFrom}`;
  if (validTo !== null) return `${validFrom} to ${validTo}`;
  return state === "future" ? `from ${validFrom}` : `since ${validFrom}`;
}
