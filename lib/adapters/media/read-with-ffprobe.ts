import { z } from "zod";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";
import { AppError } from "@/lib/domain/errors";

const seconds = z.coerce.number().optional().catch(undefined);

const streamSchema = z.object({
  index: z.int(),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  codec_tag_string: z.string().optional(),
  profile: z.string().optional(),
  pix_fmt: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sample_aspect_ratio: z.string().optional(),
  time_base: z.string().optional(),
  extradata_hash: z.string().optional(),
  disposition: z.object({ attached_pic: z.int().optional() }).optional(),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
});
export type ProbedStream = z.infer<typeof streamSchema>;

const packetSchema = z.object({
  stream_index: z.int(),
  pts_time: seconds,
  dts_time: seconds,
  duration_time: seconds,
  size: z.coerce.number(),
  flags: z.string().optional(),
});
export type ProbedPacket = z.infer<typeof packetSchema>;

const answerSchema = z.object({
  streams: z.array(streamSchema).default([]),
  packets: z.array(packetSchema).default([]),
  format: z.object({ tags: z.record(z.string(), z.string()).default({}) }).optional(),
});
/** ffprobe's answer for one file: its streams, every packet that is shown or heard, and its tags. */
export type Probed = z.infer<typeof answerSchema>;

const PACKET_FIELDS = "stream_index,pts_time,dts_time,duration_time,size,flags";
const PROBE_TIMEOUT_MS = 60_000;

/** Lists a file's streams and packets. Null when ffprobe cannot read the file as media at all. */
export async function readWithFfprobe(ffprobePath: string, file: string): Promise<Probed | null> {
  const chunks: Buffer[] = [];
  const entries = ["-show_format", "-show_streams", "-show_entries", `packet=${PACKET_FIELDS}`];
  try {
    await runTool({
      tool: ffprobePath,
      args: ["-v", "error", ...entries, "-show_data_hash", "sha256", "-of", "json=compact=1", ...inputFile(file)],
      purpose: "read the file",
      failure: "measure_failed",
      timeoutMs: PROBE_TIMEOUT_MS,
      onOutput: { 1: (chunk) => chunks.push(chunk) },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "measure_failed") return null;
    throw error;
  }
  const probed = answerSchema.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  return { ...probed, packets: probed.packets.filter((packet) => !packet.flags?.includes("D")) };
}
