import { z } from "zod";
import { BACKEND_IDS, type BackendId } from "@/lib/domain/backend";
import { RESOLUTIONS, type Resolution } from "@/lib/domain/brief";
import { microsSchema } from "@/lib/domain/micros-schema";

/** What one model charges for a second of video, from one day to another, and who says so. */
export const priceRowSchema = z.strictObject({
  /** Stays the same for ever: cost records name the row they used. */
  id: z.string().min(1),
  backend: z.enum(BACKEND_IDS),
  model: z.string().min(1),
  resolution: z.enum(RESOLUTIONS),
  audio: z.boolean(),
  microsPerSecond: microsSchema.min(0),
  /** Clip lengths the model sells, in seconds, ascending. Empty: any length, billed as it is. */
  clipSeconds: z.array(z.int().positive()),
  validFrom: z.iso.date(),
  /** Last day of the price; null while it is open. */
  validTo: z.iso.date().nullable(),
  source: z.string().min(1),
  checkedAt: z.iso.date(),
});
export type PriceRow = z.infer<typeof priceRowSchema>;

/** What a price is asked for. */
export type PriceQuestion = {
  backend: BackendId;
  model: string;
  resolution: Resolution;
  audio: boolean;
  /** ISO date or date-time. */
  on: string;
};

/**
 * The row that prices this question on this day, or null when nothing does. A model that sells only with sound,
 * or only without, is priced by the row it has. Of several rows the one that came into force last wins.
 */
export function findPrice(rows: readonly PriceRow[], question: PriceQuestion): PriceRow | null {
  const fitting = rows.filter(
    (row) =>
      row.backend === question.backend &&
      row.model === question.model &&
      row.resolution === question.resolution &&
      isInForce(row, question.on),
  );
  const sameSound = fitting.filter((row) => row.audio === question.audio);
  return newest(sameSound) ?? newest(fitting);
}

/** True on every day from the row's first to its last, both included. `on` is an ISO date or date-time in UTC. */
export function isInForce(row: Pick<PriceRow, "validFrom" | "validTo">, on: string): boolean {
  const day = on.slice(0, 10);
  return row.validFrom <= day && (row.validTo === null || day <= row.validTo);
}

function newest(rows: readonly PriceRow[]): PriceRow | null {
  return rows.reduce<PriceRow | null>(
    (latest, row) => (latest === null || row.validFrom > latest.validFrom ? row : latest),
    null,
  );
}
