import { loudnessSaid } from "@/lib/adapters/media/loudness-said";
import { createMotionMeter } from "@/lib/adapters/media/motion-meter";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";
import { createSampleMeter } from "@/lib/adapters/media/sample-meter";
import { createY4mReader } from "@/lib/adapters/media/y4m";
import { AppError } from "@/lib/domain/errors";
import type { PictureStatistics, Span } from "@/lib/domain/qa/picture-statistics";
import type { PictureMeter } from "@/lib/pipeline/ports";

/** Measured: 0.15 processor seconds for a second of 720p; a film of five minutes on a crowded machine stays within. */
const MEASURE_TIMEOUT_MS = 15 * 60_000;
const SAMPLES_PER_SECOND = 4;

/** The long side becomes 320 pixels, in both orientations. */
const SMALL = "scale='if(gte(iw,ih),320,-2)':'if(gte(iw,ih),-2,320)':flags=area:out_color_matrix=bt709:out_range=pc";
const PIPES = { luma: 3, picture: 4, crop: 5 } as const;

/**
 * One decode for everything: small luma of every frame, small pictures and a crop at full size of four frames a
 * second; stand-still is found at full size. `format` before `split` keeps the grey branch from turning both grey.
 */
const GRAPH = [
  "[0:v:0]split=3[whole][cropped][shrunk]",
  "[whole]freezedetect=n=-50dB:d=2[still]",
  `[cropped]fps=${SAMPLES_PER_SECOND},crop='min(320,iw)':'min(180,ih)',scale=out_range=pc,format=gray[crop]`,
  `[shrunk]${SMALL},format=yuv444p,split=2[all][some]`,
  "[all]format=gray[luma]",
  `[some]fps=${SAMPLES_PER_SECOND}[picture]`,
].join(";");
const SOUND = "silencedetect=n=-60dB:d=2,ebur128=peak=true";

/** Measures what the pictures and the sound of a file are like. Throws "measure_failed" when it holds no pictures. */
export function createPictureMeter(config: { ffmpegPath: string }): PictureMeter {
  return { measure: (file) => measure(config.ffmpegPath, file) };
}

async function measure(ffmpegPath: string, file: string): Promise<PictureStatistics> {
  const motion = createMotionMeter();
  const look = createSampleMeter();
  const said = await runTool({
    tool: ffmpegPath,
    args: [
      ...["-hide_banner", "-nostdin", "-nostats", ...inputFile(file), "-filter_complex", GRAPH],
      ...["-map", "[still]", "-map", "0:a:0?", "-af", SOUND, "-f", "null", "-"],
      ...Object.entries(PIPES).flatMap(([name, pipe]) => ["-map", `[${name}]`, "-f", "yuv4mpegpipe", `pipe:${pipe}`]),
    ],
    purpose: "measure the pictures",
    failure: "measure_failed",
    timeoutMs: MEASURE_TIMEOUT_MS,
    onOutput: {
      [PIPES.luma]: createY4mReader(motion.onFrame),
      [PIPES.picture]: createY4mReader(look.onPicture),
      [PIPES.crop]: createY4mReader(look.onCrop),
    },
  });
  const { seconds, black, flashes, flicker, repeatedShare } = motion.result();
  if (seconds === 0) throw new AppError("measure_failed", "The file holds no picture that can be decoded.");
  const frozen = stretches(said, "freeze", seconds).filter((span) => !black.some((dark) => holdsMiddle(dark, span)));
  return {
    seconds,
    black,
    frozen,
    silence: stretches(said, "silence", seconds),
    flashes,
    ...look.result(),
    flicker,
    repeatedShare: repeatedShare(frozen),
    ...loudnessSaid(said),
  };
}

/** Stretches that a filter announced by "<kind>_start: s" and "<kind>_end: s"; one that is still open lasts to the end. */
function stretches(said: string, kind: "freeze" | "silence", seconds: number): Span[] {
  const times = (edge: string) =>
    [...said.matchAll(new RegExp(`${kind}_${edge}: (-?[\\d.]+)`, "g"))].map((m) => Number(m[1]));
  const ends = times("end");
  return times("start").map((start, index) => {
    const startSeconds = Math.max(0, start);
    return { startSeconds, seconds: Math.max(0, (ends[index] ?? seconds) - startSeconds) };
  });
}

/** Black stands still as well, and its edges are found by another measure. */
function holdsMiddle(dark: Span, span: Span): boolean {
  const middle = span.startSeconds + span.seconds / 2;
  return middle >= dark.startSeconds && middle < dark.startSeconds + dark.seconds;
}
