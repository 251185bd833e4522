import { z } from "zod";
import { BACKEND_IDS, BACKEND_NAMES } from "@/lib/domain/backend";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { isInForce, type PriceRow } from "@/lib/domain/cost/price-list";
import type { Quote } from "@/lib/domain/cost/quote";
import { renderOrderSchema } from "@/lib/domain/cost/render-order";
import { drawnShot } from "@/lib/domain/drawn-shot";
import type { Change } from "@/lib/domain/job-view";
import { microsSchema } from "@/lib/domain/micros-schema";
import { formatMicros, type Micros, sumMicros } from "@/lib/domain/money";
import { type Plan, shotSchema } from "@/lib/domain/plan";

/** Exactly what an approval binds. The hash of its canonical JSON is the quote's digest. */
export const approvalSubjectSchema = z.strictObject({
  planVersion: z.int().min(1),
  planDigest: z.string(),
  backend: z.enum(BACKEND_IDS),
  shots: z.array(
    z.strictObject({
      shot: shotSchema,
      amountMicros: microsSchema,
      /** The very request that will be sent; null for a shot that has its take already. */
      order: renderOrderSchema.nullable().default(null),
    }),
  ),
  prices: z.array(z.strictObject({ id: z.string(), microsPerSecond: microsSchema })),
  totalMicros: microsSchema,
  p90Micros: microsSchema,
  /** What the film had cost before; the cap covers it too. */
  spentMicros: microsSchema.default(0),
  /** Digest of the approval that does not hold any more and that this one is asked for instead of. */
  replaces: z.string().nullable().default(null),
  /** The most that may ever be spent; null until a person has named it. */
  capMicros: microsSchema.nullable(),
});
export type ApprovalSubject = z.infer<typeof approvalSubjectSchema>;

type Input = {
  plan: Plan;
  quote: Quote;
  priceList: readonly PriceRow[];
  capMicros?: Micros | null;
  replaces?: string | null;
  /** ISO date or date-time of the quote. */
  now: string;
};

/** Gathers what an approval binds: plan, shots with their orders, backend, price rows, P90 and cap. */
export function approvalSubject({
  plan,
  quote,
  priceList,
  capMicros = null,
  replaces = null,
  now,
}: Input): ApprovalSubject {
  return {
    planVersion: quote.planVersion,
    planDigest: quote.planDigest,
    backend: quote.backend,
    shots: plan.shots.map((shot) => ({
      shot,
      amountMicros: amountOf(quote, shot.code),
      order: quote.lines.find((line) => line.code === shot.code)?.order ?? null,
    })),
    prices: pricesInForce(quote, priceList, now),
    totalMicros: quote.totalMicros,
    spentMicros: quote.spentMicros,
    replaces,
    p90Micros: quote.interval.p90Micros,
    capMicros,
  };
}

/** True while every price a subject binds is in force and unchanged. */
export function isStillPriced(
  subject: Pick<ApprovalSubject, "prices">,
  quote: Pick<Quote, "lines">,
  priceList: readonly PriceRow[],
  now: string,
): boolean {
  return canonicalJson(subject.prices) === canonicalJson(pricesInForce(quote, priceList, now));
}

/** The price rows that a quote's orders are billed by, as far as they are in force. */
export function pricesInForce(
  quote: Pick<Quote, "lines">,
  priceList: readonly PriceRow[],
  now: string,
): ApprovalSubject["prices"] {
  const used = new Set(quote.lines.flatMap((line) => line.order?.priceRowId ?? []));
  return priceList
    .filter((row) => used.has(row.id) && isInForce(row, now))
    .map(({ id, microsPerSecond }) => ({ id, microsPerSecond }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What changed between what was approved and what would be approved now, with a sentence for each kind of change. */
export function diffSubjects(before: ApprovalSubject, after: ApprovalSubject): Change {
  const old = new Map(before.shots.map((entry) => [entry.shot.code, asOrdered(entry)]));
  const kept = new Set(after.shots.map((entry) => entry.shot.code));
  const changedCodes: string[] = [];
  const addedCodes: string[] = [];
  for (const entry of after.shots) {
    const { code } = entry.shot;
    const previous = old.get(code);
    if (previous === undefined) addedCodes.push(code);
    else if (previous !== asOrdered(entry)) changedCodes.push(code);
  }
  const removedCodes = before.shots.map((entry) => entry.shot.code).filter((code) => !kept.has(code));
  const deltaMicros = after.totalMicros - before.totalMicros;
  const sentences = [
    shotsSentence({ changedCodes, addedCodes, removedCodes }, deltaMicros),
    ...otherSentences(before, after),
  ];
  return { changedCodes, addedCodes, removedCodes, deltaMicros, sentences: sentences.filter((text) => text !== "") };
}

/** What is bought for a shot. Where it stands in the film is another matter. */
function asOrdered(entry: ApprovalSubject["shots"][number]): string {
  return canonicalJson({ ...entry, shot: drawnShot(entry.shot) });
}

/** True when shots that are on both boards stand in another order or scene. */
function isReordered(before: ApprovalSubject, after: ApprovalSubject): boolean {
  const placesOf = (one: ApprovalSubject, other: ApprovalSubject) => {
    const codes = new Set(other.shots.map(({ shot }) => shot.code));
    return one.shots.filter(({ shot }) => codes.has(shot.code)).map(({ shot }) => `${shot.sceneNumber} ${shot.code}`);
  };
  return placesOf(before, after).join() !== placesOf(after, before).join();
}

/** "3 shots changed, 1 added, +$1.10." */
function shotsSentence(
  codes: Pick<Change, "changedCodes" | "addedCodes" | "removedCodes">,
  deltaMicros: Micros,
): string {
  const counts = [
    { count: codes.changedCodes.length, verb: "changed" },
    { count: codes.addedCodes.length, verb: "added" },
    { count: codes.removedCodes.length, verb: "removed" },
  ].filter(({ count }) => count > 0);
  const parts = counts.map(({ count, verb }, index) => (index === 0 ? `${shots(count)} ${verb}` : `${count} ${verb}`));
  if (deltaMicros !== 0) parts.push(signed(deltaMicros));
  if (parts.length === 0) return "";
  return counts.length === 0 ? `The price changed: ${parts.join(", ")}.` : `${parts.join(", ")}.`;
}

function otherSentences(before: ApprovalSubject, after: ApprovalSubject): string[] {
  const sentences = isReordered(before, after) ? ["Shots stand in another order."] : [];
  if (before.backend !== after.backend)
    sentences.push(`The backend changed from ${BACKEND_NAMES[before.backend]} to ${BACKEND_NAMES[after.backend]}.`);
  else if (canonicalJson(before.prices) !== canonicalJson(after.prices)) {
    sentences.push(`The prices of ${BACKEND_NAMES[after.backend]} changed since.`);
  }
  if (before.p90Micros !== after.p90Micros) {
    const direction = before.p90Micros < after.p90Micros ? "rose" : "fell";
    sentences.push(`The P90 ${direction} from ${formatMicros(before.p90Micros)} to ${formatMicros(after.p90Micros)}.`);
  }
  if (before.capMicros !== after.capMicros) {
    sentences.push(`The cap changed from ${cap(before.capMicros)} to ${cap(after.capMicros)}.`);
  }
  return sentences;
}

/** What a shot's first take costs; shots a quote doesn't name cost nothing. */
function amountOf(quote: Quote, code: string): Micros {
  return sumMicros(quote.lines.filter((line) => line.code === code).map((line) => line.amountMicros));
}

function shots(count: number): string {
  return count === 1 ? "1 shot" : `${count} shots`;
}

function signed(micros: Micros): string {
  return micros > 0 ? `+${formatMicros(micros)}` : formatMicros(micros);
}

function cap(micros: Micros | null): string {
  return micros === null ? "none" : formatMicros(micros);
}
