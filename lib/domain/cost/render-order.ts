import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { RESOLUTIONS } from "@/lib/domain/brief";
import { microsSchema } from "@/lib/domain/micros-schema";

/** The shapes that models sell. A square or 4:5 film is cut from the nearest of them. */
export const ORDER_ASPECT_RATIOS = ["16:9", "9:16"] as const;

/**
 * What is ordered from a backend for one take. The quote is computed from it and the request is built from it,
 * so that what is priced is what is sent.
 */
export const renderOrderSchema = z.strictObject({
  backend: z.enum(BACKEND_IDS),
  model: z.string().min(1),
  resolution: z.enum(RESOLUTIONS),
  aspectRatio: z.enum(ORDER_ASPECT_RATIOS),
  /** A length the model sells. */
  clipSeconds: z.number().positive(),
  /** The model makes sound of its own. */
  audio: z.boolean(),
  /** The dated price this order is billed by. */
  priceRowId: z.string().min(1),
  amountMicros: microsSchema.min(0),
});
export type RenderOrder = z.infer<typeof renderOrderSchema>;
