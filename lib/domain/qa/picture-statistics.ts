import { z } from "zod";

const span = z.strictObject({ startSeconds: z.number(), seconds: z.number() });

/** Numbers measured on the pictures and the sound of one file. Evidence, not an opinion. */
export const pictureStatisticsSchema = z.strictObject({
  seconds: z.number(),
  sampledFrames: z.int(),
  black: z.array(span),
  frozen: z.array(span),
  silence: z.array(span),
  /** 0 black … 1 white */
  meanLuma: z.number(),
  crushedShare: z.number(),
  blownShare: z.number(),
  contrast: z.number(),
  colourfulness: z.number(),
  /** Variance of the Laplacian at 320 px. */
  sharpness: z.number(),
  noiseSigma: z.number(),
  /** Mean absolute difference of neighbouring samples, 0–255. */
  motion: z.number(),
  /** Robust sigma of the second difference of luma. */
  flicker: z.number(),
  repeatedShare: z.number(),
  /** Five main colours as #rrggbb with their shares, for continuity between shots. */
  palette: z.array(z.strictObject({ colour: z.string(), share: z.number() })),
  integratedLufs: z.number().nullable(),
  truePeakDb: z.number().nullable(),
});
export type PictureStatistics = z.infer<typeof pictureStatisticsSchema>;
