import { z } from "zod";

/** What ffprobe and the packets of one stored file say. Null means "could not be measured", which fails the check. */
export const fileFactsSchema = z.strictObject({
  bytes: z.int(),
  container: z.enum(["mp4", "webm", "quicktime", "matroska", "other"]).nullable(),
  extension: z.string(),
  videoCodec: z.string().nullable(),
  /** "avc1", "hvc1": how the container names the codec. */
  videoCodecTag: z.string().nullable(),
  audioCodec: z.string().nullable(),
  pixelFormat: z.string().nullable(),
  /** Shown size: sample aspect ratio and rotation applied. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  videoFrames: z.int().nullable(),
  /** Sum of the video packets' bytes × 8 / video duration. */
  videoBitsPerSecond: z.number().nullable(),
  /** (n-1)/(last pts - first pts) */
  framesPerSecond: z.number().nullable(),
  /** Last pts - first pts + one frame. */
  videoSeconds: z.number().nullable(),
  videoStartSeconds: z.number().nullable(),
  audioStartSeconds: z.number().nullable(),
  audioSeconds: z.number().nullable(),
  hasAudio: z.boolean(),
  metadata: z.record(z.string(), z.string()),
});
export type FileFacts = z.infer<typeof fileFactsSchema>;
