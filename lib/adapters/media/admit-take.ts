import { rename, rm } from "node:fs/promises";
import { requireWholeFile } from "@/lib/adapters/download/require-whole-file";
import { createProber } from "@/lib/adapters/media/probe";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";
import { AppError } from "@/lib/domain/errors";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { Prober, TakeIntake } from "@/lib/pipeline/ports";

type Config = { ffmpegPath: string; ffprobePath: string; now?: () => Date };
type Tags = Parameters<TakeIntake["admit"]>[2];

/** What MP4 carries, and players understand in it. */
const VIDEO_CODECS = ["h264", "hevc", "vp9", "av1"];
const AUDIO_CODECS = ["aac", "mp3", "opus"];
/** From the smallest picture any model makes to cinema 4K; decoding anything larger could take all memory there is. */
const SIDE_PIXELS = { min: 64, max: 4096 } as const;
const MAX_PIXELS = 4096 * 2304;
/** Twice the longest clip that any model sells. */
const MAX_SECONDS = 120;
const TOOL_TIMEOUT_MS = 2 * 60_000;

/**
 * Takes a provider's file in: it must be a video that decodes, of a sane size and length. Its pictures and sound are
 * copied as they are into an MP4 that plays while it loads, with the studio's title, ids and time. Throws AppError
 * "provider_failed": retryable when another download may help, not retryable when the file is of a wrong kind.
 */
export function createTakeIntake({ ffmpegPath, ffprobePath, now = () => new Date() }: Config): TakeIntake {
  const prober = createProber({ ffprobePath });
  return {
    async admit(fromPath, toPath, tags) {
      const facts = await prober.probe(fromPath);
      refuseWhatIsNoTake(facts);
      await requireWholeFile(fromPath, facts.bytes);
      await requireDecodable(ffmpegPath, fromPath);
      const unfinished = `${toPath}.part`;
      try {
        await remux(
          ffmpegPath,
          { from: fromPath, to: unfinished, codec: facts.videoCodec },
          tagsOf(facts, tags, now()),
        );
        await requireAllFrames(prober, unfinished, facts.videoFrames);
        await rename(unfinished, toPath);
      } finally {
        await rm(unfinished, { force: true });
      }
    },
  };
}

function refuseWhatIsNoTake({
  container,
  videoCodec,
  audioCodec,
  width,
  height,
  videoFrames,
  videoSeconds,
}: FileFacts): void {
  if (container === null || container === "other" || videoCodec === null || width === null || height === null)
    throw damaged("it holds no video");
  if (!videoFrames || !videoSeconds) throw damaged("it holds no pictures");
  if (!VIDEO_CODECS.includes(videoCodec))
    throw wrongKind(`its pictures are coded as ${videoCodec}, which can't be kept in an MP4 without coding them again`);
  if (audioCodec !== null && !AUDIO_CODECS.includes(audioCodec))
    throw wrongKind(`its sound is coded as ${audioCodec}, which can't be kept in an MP4 without coding it again`);
  const isSane = Math.min(width, height) >= SIDE_PIXELS.min && Math.max(width, height) <= SIDE_PIXELS.max;
  if (!isSane || width * height > MAX_PIXELS) throw wrongKind(`its picture is ${width}×${height} pixels`);
  if (videoSeconds > MAX_SECONDS) throw wrongKind(`it is ${Math.round(videoSeconds)} seconds long`);
}

/** A head that promises pictures is no proof of them: the first one is decoded. */
async function requireDecodable(ffmpegPath: string, file: string): Promise<void> {
  let bytes = 0;
  await run(ffmpegPath, {
    args: [
      ...["-hide_banner", "-nostdin", "-loglevel", "error", ...inputFile(file)],
      ...["-map", "0:V:0", "-frames:v", "1", "-vf", "scale=16:16,format=gray", "-f", "rawvideo", "pipe:1"],
    ],
    purpose: "decode the first picture",
    onOutput: (chunk) => {
      bytes += chunk.length;
    },
  });
  if (bytes === 0) throw damaged("its first picture can't be decoded");
}

async function remux(
  ffmpegPath: string,
  file: { from: string; to: string; codec: string | null },
  tags: Record<string, string>,
): Promise<void> {
  await run(ffmpegPath, {
    args: [
      ...["-hide_banner", "-nostdin", "-y", "-loglevel", "error", "-copyts", ...inputFile(file.from)],
      ...["-map", "0:V:0", "-map", "0:a:0?", "-c", "copy", "-map_metadata", "-1", "-map_chapters", "-1"],
      // Apple's players know H.265 by this name only.
      ...(file.codec === "hevc" ? ["-tag:v", "hvc1"] : []),
      ...Object.entries(tags).flatMap(([tag, value]) => ["-metadata", `${tag}=${value}`]),
      ...["-fflags", "+bitexact", "-movflags", "+faststart+use_metadata_tags", "-f", "mp4", file.to],
    ],
    purpose: "take in the file",
  });
}

/** The provider's own time when it names a possible one, so that taking the same file in again gives the same bytes. */
function tagsOf(facts: FileFacts, { title, takeId, jobId }: Tags, now: Date): Record<string, string> {
  const made = Date.parse(facts.metadata.creation_time ?? "");
  const at = made > 0 && made <= now.getTime() ? new Date(made) : now;
  return { title, comment: JSON.stringify({ takeId, jobId }), creation_time: at.toISOString() };
}

async function requireAllFrames(prober: Prober, file: string, expected: number | null): Promise<void> {
  const { videoFrames } = await prober.probe(file);
  if (videoFrames !== expected) throw damaged(`only ${videoFrames ?? 0} of its ${expected} pictures could be copied`);
}

type Run = { args: string[]; purpose: string; onOutput?: (chunk: Buffer) => void };

/** A file that the tool can't work with is the provider's fault; a missing tool or a full disk is not. */
async function run(ffmpegPath: string, { args, purpose, onOutput = () => {} }: Run): Promise<void> {
  try {
    await runTool({
      ...{ tool: ffmpegPath, args, purpose, failure: "render_failed", timeoutMs: TOOL_TIMEOUT_MS },
      onOutput: { 1: onOutput },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "render_failed")
      throw damaged("it can't be read to its end", error);
    throw error;
  }
}

function damaged(why: string, cause?: unknown): AppError {
  return new AppError("provider_failed", `The provider's file is not usable: ${why}.`, { cause, retryable: true });
}

function wrongKind(why: string): AppError {
  return new AppError("provider_failed", `The provider's file was refused: ${why}.`, { retryable: false });
}
