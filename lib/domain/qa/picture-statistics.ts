import { z } from "zod";

const spanSchema = z.strictObject({ startSeconds: z.number(), seconds: z.number() });
/** A stretch of a file. */
export type Span = z.infer<typeof spanSchema>;

/** Numbers measured on the pictures and the sound of one file. Evidence, not an opinion. */
export const pictureStatisticsSchema = z.strictObject({
  seconds: z.number(),
  sampledFrames: z.int(),
  /** At least half a second with 98 % of the pixels below a tenth of white. */
  black: z.array(spanSchema),
  /** At least two seconds that stand still (-50 dB), black ones left out. */
  frozen: z.array(spanSchema),
  /** At least two seconds below -60 dB. */
  silence: z.array(spanSchema),
  /** More than three flashes (pairs of luma swings of at least 20 of 255) within a second. */
  flashes: z.array(spanSchema),
  /** 0 black … 1 white */
  meanLuma: z.number(),
  /** Shares of pixels without detail in the shadows or in the highlights. */
  crushedShare: z.number(),
  blownShare: z.number(),
  /** Standard deviation of luma, 0–255. */
  contrast: z.number(),
  colourfulness: z.number(),
  /** Variance of the Laplacian at 320 px. */
  sharpness: z.number(),
  noiseSigma: z.number(),
  /** Mean absolute difference of neighbouring samples, 0–255. */
  motion: z.number(),
  /** Robust sigma of the second difference of luma. */
  flicker: z.number(),
  /** Share of frames that equal the one before, black and frozen stretches left out. */
  repeatedShare: z.number(),
  /** Five main colours as #rrggbb with their shares, for continuity between shots. */
  palette: z.array(z.strictObject({ colour: z.string(), share: z.number() })),
  integratedLufs: z.number().nullable(),
  truePeakDb: z.number().nullable(),
});
export type PictureStatistics = z.infer<typeof pictureStatisticsSchema>;
