import { stat } from "node:fs/promises";
import path from "node:path";
import { containerOf } from "@/lib/adapters/media/container-of";
import { type ProbedPacket, type ProbedStream, readWithFfprobe } from "@/lib/adapters/media/read-with-ffprobe";
import { AppError } from "@/lib/domain/errors";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { Prober } from "@/lib/pipeline/ports";

/**
 * Measures files from their bytes and packets; names, declared durations and declared bit rates are not believed.
 * A broken file gives facts with nulls. Throws AppError when there is no file, no ffprobe, or no answer in time.
 */
export function createProber(config: { ffprobePath: string }): Prober {
  return { probe: (file) => probe(config.ffprobePath, file) };
}

async function probe(ffprobePath: string, file: string): Promise<FileFacts> {
  const bytes = await sizeOf(file);
  const container = await containerOf(file);
  const probed = await readWithFfprobe(ffprobePath, file);
  const streams = probed?.streams ?? [];
  const video = streams.find((stream) => stream.codec_type === "video" && !stream.disposition?.attached_pic);
  const audio = streams.find((stream) => stream.codec_type === "audio");
  const packetsOf = (stream: ProbedStream | undefined) =>
    stream ? (probed?.packets ?? []).filter((packet) => packet.stream_index === stream.index) : [];
  return {
    bytes,
    container,
    extension: path.extname(file).slice(1).toLowerCase(),
    videoCodec: video?.codec_name ?? null,
    videoCodecTag: video?.codec_tag_string ?? null,
    audioCodec: audio?.codec_name ?? null,
    pixelFormat: video?.pix_fmt ?? null,
    ...shownSize(video),
    ...videoTiming(packetsOf(video)),
    ...audioTiming(packetsOf(audio)),
    hasAudio: audio !== undefined,
    metadata: lowerCaseKeys(probed?.format?.tags ?? {}),
  };
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new AppError("measure_failed", `There is no file to measure at ${file}.`, { cause, retryable: false });
  }
}

/** The size on a screen: pixels made square, then turned upright. */
function shownSize(video: ProbedStream | undefined): Pick<FileFacts, "width" | "height"> {
  if (!video?.width || !video.height) return { width: null, height: null };
  const [across = 1, down = 1] = (video.sample_aspect_ratio ?? "1:1").split(":").map(Number);
  const width = across > 0 && down > 0 ? Math.round((video.width * across) / down) : video.width;
  const rotation = video.side_data_list?.find((data) => data.rotation !== undefined)?.rotation ?? 0;
  const lying = Math.abs(rotation) % 180 === 90;
  return lying ? { width: video.height, height: width } : { width, height: video.height };
}

type VideoTiming = Pick<
  FileFacts,
  "videoFrames" | "videoBitsPerSecond" | "framesPerSecond" | "videoSeconds" | "videoStartSeconds"
>;

function videoTiming(packets: ProbedPacket[]): VideoTiming {
  const span = spanOf(packets);
  if (!span) {
    const videoFrames = packets.length || null;
    return {
      videoFrames,
      videoBitsPerSecond: null,
      framesPerSecond: null,
      videoSeconds: null,
      videoStartSeconds: null,
    };
  }
  const between = span.lastSeconds - span.firstSeconds;
  const framesPerSecond = between > 0 ? (packets.length - 1) / between : null;
  const frameSeconds = framesPerSecond ? 1 / framesPerSecond : span.lastDurationSeconds;
  const videoSeconds = between + frameSeconds || null;
  const bits = 8 * packets.reduce((sum, packet) => sum + packet.size, 0);
  return {
    videoFrames: packets.length,
    videoBitsPerSecond: videoSeconds ? bits / videoSeconds : null,
    framesPerSecond,
    videoSeconds,
    videoStartSeconds: span.firstSeconds,
  };
}

function audioTiming(packets: ProbedPacket[]): Pick<FileFacts, "audioStartSeconds" | "audioSeconds"> {
  const span = spanOf(packets);
  if (!span) return { audioStartSeconds: null, audioSeconds: null };
  const audioSeconds = span.lastSeconds + span.lastDurationSeconds - span.firstSeconds;
  return { audioStartSeconds: span.firstSeconds, audioSeconds };
}

/** First and last moment of the packets, in the order they are shown. */
function spanOf(packets: ProbedPacket[]) {
  const shown = packets
    .flatMap((packet) => {
      const at = packet.pts_time ?? packet.dts_time;
      return at === undefined ? [] : [{ at, durationSeconds: packet.duration_time ?? 0 }];
    })
    .sort((a, b) => a.at - b.at);
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return null;
  return { firstSeconds: first.at, lastSeconds: last.at, lastDurationSeconds: last.durationSeconds };
}

/** WebM spells its tags in capitals. */
function lowerCaseKeys(tags: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key.toLowerCase(), value]));
}
