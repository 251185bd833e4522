import clsx from "clsx";
import { Ban, Check } from "lucide-react";
import { giveUp } from "@/components/quote/give-up";
import { Section } from "@/components/ui/section";
import type { Alternative, Quote } from "@/lib/domain/cost/quote";
import { formatMicros } from "@/lib/domain/money";
import { formatAbout } from "@/lib/format";

const KINDS: Record<Alternative["kind"], string> = { cheapest: "Cheapest", balanced: "Balanced", best: "Best quality" };

type Offer = Pick<Quote, "alternatives" | "backend" | "spentMicros">;

/** What every shot that is still to be made would cost elsewhere. */
export function Alternatives({ quote: { alternatives, backend, spentMicros } }: { quote: Offer }) {
  if (alternatives.length === 0) return null;
  const note =
    spentMicros > 0 ? `For what is still to be made, beside the ${formatMicros(spentMicros)} that is paid.` : undefined;
  return (
    <Section title="Side by side" note={note}>
      <ul className="grid gap-3 md:grid-cols-3">
        {alternatives.map((alternative) => (
          <AlternativeCard
            key={alternative.kind}
            alternative={alternative}
            losses={giveUp(alternative, alternatives)}
            isChosen={alternative.backend === backend && alternative.available}
          />
        ))}
      </ul>
    </Section>
  );
}

function AlternativeCard({
  alternative,
  losses,
  isChosen,
}: {
  alternative: Alternative;
  /** What choosing it gives up against the others. */
  losses: readonly string[];
  isChosen: boolean;
}) {
  const { p10Micros, p50Micros, p90Micros } = alternative.interval;
  return (
    <li className={clsx("flex flex-col gap-2 rounded-lg border bg-surface p-4", isChosen && "border-accent")}>
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-muted text-xs">{KINDS[alternative.kind]}</h3>
        {isChosen && (
          <span className="inline-flex items-center gap-1 font-medium text-accent text-xs">
            <Check aria-hidden className="size-3.5" /> Chosen
          </span>
        )}
      </div>
      <p className="font-medium">{alternative.label}</p>
      <p className="tabular-nums">
        <span className="font-medium text-lg">{formatMicros(p50Micros)}</span>{" "}
        <span className="text-muted text-xs">
          {formatMicros(p10Micros)} to {formatMicros(p90Micros)}
        </span>
      </p>
      <p className="text-muted text-xs tabular-nums">
        Expected quality {alternative.expectedQuality.toFixed(1)} of 10 · {formatAbout(alternative.renderSeconds)}
      </p>
      {losses.length > 0 && <p className="text-muted text-xs text-pretty">You give up: {losses.join(", ")}.</p>}
      {!alternative.available && (
        <p className="flex items-start gap-1.5 text-muted text-xs">
          <Ban aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>Not possible now: {alternative.note}</span>
        </p>
      )}
      {alternative.available && alternative.note && <p className="text-muted text-xs">{alternative.note}</p>}
    </li>
  );
}
