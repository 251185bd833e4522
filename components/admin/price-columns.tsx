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
        <div className="sm:min-w-24">
          <Badge tone={STATES[state].tone} icon={STATES[state].icon}>
            {STATES[state].label}
          </Badge>
        </div>
      ),
    },
    { header: "What", cell: (row) => <span className="whitespace-nowrap">{thingOf(row)}</span> },
    { header: "Per second", isNumber: true, cell: (row) => formatMicros(row.microsPerSecond) },
    {
      header: "Clip lengths",
      cell: ({ clipSeconds }) => <div className="sm:w-20 tabular-nums">{clipWords(clipSeconds)}</div>,
    },
    {
      header: "Valid",
      cell: (row) => (
        <div className="tabular-nums sm:w-28">
          <Period row={row} />
        </div>
      ),
    },
    {
      header: "Source",
      cell: ({ source, checkedAt, authorName }) => (
        <div className="sm:min-w-48">
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

function Period({ row: { validFrom, validTo, state } }: { row: PriceLine }) {
  if (state === "replaced") return <Day word="was to begin" day={validFrom} />;
  if (validTo === null) return <Day word={state === "future" ? "from" : "since"} day={validFrom} />;
  return (
    <>
      <Day word="" day={validFrom} /> <Day word="to" day={validTo} />
    </>
  );
}

function Day({ word, day }: { word: string; day: string }) {
  return (
    <span className="whitespace-nowrap">
      {word} {day}
    </span>
  );
}
