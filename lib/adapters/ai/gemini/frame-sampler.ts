import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";
import { AppError } from "@/lib/domain/errors";
import type { FrameMoment } from "./frame-moments";
import { stampFrame } from "./stamp-frame";

export type SampledFrame = FrameMoment & { jpeg: Buffer };

/** Takes frames out of shots' files: 768 pixels wide, each with its time on a strip below the picture. */
export type FrameSampler = {
  /** In the order asked for. Throws AppError "measure_failed" when a file does not hold all of its frames. */
  sample(moments: readonly FrameMoment[], signal: AbortSignal): Promise<SampledFrame[]>;
};

const FRAME_WIDTH_PIXELS = 768;
const TIMEOUT_MS = 60_000;
/** The frames that were picked are numbered at this rate, so that no gap between them is filled with repetitions. */
const EVEN_RATE = 25;

export function createFrameSampler({ ffmpegPath }: { ffmpegPath: string }): FrameSampler {
  return {
    async sample(moments, signal) {
      const frames: SampledFrame[] = [];
      for (const ofOneFile of groupByPath(moments)) {
        const pictures = await extract(ffmpegPath, ofOneFile, signal);
        for (const [index, moment] of ofOneFile.entries()) {
          const picture = pictures[index];
          if (!picture) throw missing(moment);
          frames.push({ ...moment, jpeg: await stampFrame(picture, `${moment.stamp} s`) });
        }
      }
      return frames;
    },
  };
}

/** Frames of one file are taken in one pass; a film's shots follow one another, so its order is kept. */
function groupByPath(moments: readonly FrameMoment[]): FrameMoment[][] {
  const groups: FrameMoment[][] = [];
  for (const moment of moments) {
    const last = groups.at(-1);
    if (last?.[0]?.path === moment.path) last.push(moment);
    else groups.push([moment]);
  }
  return groups;
}

async function extract(ffmpegPath: string, moments: readonly FrameMoment[], signal: AbortSignal): Promise<Buffer[]> {
  const [first] = moments;
  if (!first) return [];
  const dir = await mkdtemp(path.join(os.tmpdir(), "frames-"));
  try {
    await runTool({
      tool: ffmpegPath,
      args: [
        ...["-hide_banner", "-nostdin", "-loglevel", "error", ...inputFile(first.path), "-map", "0:v:0"],
        ...["-vf", `${firstAtOrAfter(moments)},scale=${FRAME_WIDTH_PIXELS}:-2:flags=area`, "-r", String(EVEN_RATE)],
        ...["-frames:v", String(moments.length), "-q:v", "3", path.join(dir, "%02d.jpg")],
      ],
      purpose: "take frames out of a shot",
      failure: "measure_failed",
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    return await Promise.all(moments.map((moment, index) => readFrame(path.join(dir, fileName(index)), moment)));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Passes on the first frame at or after each moment, counted from the file's first frame. */
function firstAtOrAfter(moments: readonly FrameMoment[]): string {
  const picked = moments.map(({ atSeconds }) => {
    const at = atSeconds.toFixed(3);
    return `gte(t,${at})*(isnan(prev_selected_t)+lt(prev_selected_t,${at}))`;
  });
  return `setpts=PTS-STARTPTS,select='${picked.join("+")}',settb=1/${EVEN_RATE},setpts=N`;
}

function fileName(index: number): string {
  return `${String(index + 1).padStart(2, "0")}.jpg`;
}

async function readFrame(file: string, moment: FrameMoment): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw missing(moment, cause);
  }
}

function missing({ code, atSeconds }: FrameMoment, cause?: unknown): AppError {
  const message = `${code} has no picture at ${atSeconds.toFixed(2)} s, so the film can't be judged.`;
  return new AppError("measure_failed", message, { cause, retryable: false });
}
