import { inputFile, runTool } from "@/lib/adapters/media/run-tool";
import { AppError } from "@/lib/domain/errors";
import { rateFraction, timecodeOf } from "@/lib/domain/frame-time";
import type { FilmBurnInRequest } from "@/lib/pipeline/ports";
import { BOTTOM_BAR, paintOverlay, TOP_BAR } from "./draw-overlay";
import { releaseFrameMemory } from "./frame-memory";
import { createSurface } from "./surface";
import { fontFor } from "./text/fonts";

export type FilmBurnInTask = { kind: "burn-in"; request: FilmBurnInRequest; ffmpegPath: string; toPath: string };

/** The two bars of a frame, in even pixels: only they are drawn and sent to the encoder. */
type Bars = { width: number; height: number; top: number; bottom: number };

const TIMEOUT_MS = { start: 120_000, perSecond: 30_000 } as const;
const THREADS = 4;
const QUALITY = "19";

/**
 * Writes a copy of a film with slate, captions and running timecode in the picture. The timecode of every frame is drawn
 * for exactly that frame; the sound is copied. Throws AppError "no_encoder", "disk_full", "timeout" or "render_failed".
 */
export async function burnInFilm({ request, ffmpegPath, toPath }: FilmBurnInTask): Promise<void> {
  const { fps, clips } = request;
  const frames = clips.reduce((sum, clip) => sum + clip.lengthFrames, 0);
  if (frames === 0) throw new AppError("render_failed", "There is nothing to write on: the film has no shots.");
  const bars = barsOf(request);
  await runTool({
    tool: ffmpegPath,
    args: [
      ...["-hide_banner", "-y", "-loglevel", "error", ...inputFile(request.filmPath)],
      ...["-f", "rawvideo", "-pix_fmt", "rgba", "-s", `${bars.width}x${bars.top + bars.bottom}`],
      ...["-r", String(fps), "-i", "pipe:0", "-filter_complex", graphOf(bars), "-map", "[out]", "-map", "0:a?"],
      ...["-c:v", "libx264", "-preset", "veryfast", "-crf", QUALITY, "-threads", String(THREADS), "-c:a", "copy"],
      ...["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
      ...["-frames:v", String(frames), "-movflags", "+faststart", "-f", "mp4", toPath],
    ],
    purpose: "write slate and timecode into the film",
    failure: "render_failed",
    timeoutMs: TIMEOUT_MS.start + (TIMEOUT_MS.perSecond * frames) / fps,
    input: drawBars(request, bars),
  });
}

function barsOf({ width, height }: FilmBurnInRequest): Bars {
  const unit = Math.min(width, height) / 1000;
  const even = (units: number) => 2 * Math.ceil((units * unit) / 2);
  const bottom = even(height > width ? BOTTOM_BAR.portrait : BOTTOM_BAR.landscape);
  return { width, height, top: even(TOP_BAR), bottom };
}

function graphOf({ width, height, top, bottom }: Bars): string {
  return [
    "[1:v]split=2[both][again]",
    `[both]crop=${width}:${top}:0:0[top]`,
    `[again]crop=${width}:${bottom}:0:${top}[bottom]`,
    "[0:v:0][top]overlay=0:0[slated]",
    `[slated][bottom]overlay=0:${height - bottom},format=yuv420p[out]`,
  ].join(";");
}

/** One picture for every frame of the film: the clip's bars, and the frame's own timecode on the upper one. */
async function* drawBars(request: FilmBurnInRequest, bars: Bars): AsyncGenerator<Uint8Array> {
  const { clips, fps, width, height } = request;
  const { top, bottom } = bars;
  const rate = rateFraction(fps);
  const { canvas, brush } = createSurface(width, top + bottom);
  const face = { family: "mono", weight: 700, size: (Math.min(width, height) * 26) / 1000 } as const;
  let frame = 0;
  for (const clip of clips) {
    const overlay = paintOverlay(clip, { width, height }, request).canvas;
    for (const end = frame + clip.lengthFrames; frame < end; frame++) {
      brush.clearRect(0, 0, width, top + bottom);
      brush.drawImage(overlay, 0, 0, width, top, 0, 0, width, top);
      brush.drawImage(overlay, 0, height - bottom, width, bottom, 0, top, width, bottom);
      const timecode = timecodeOf(frame, rate);
      brush.font = fontFor(timecode, face);
      brush.textAlign = "center";
      brush.fillStyle = "#f5f5f4";
      brush.fillText(timecode, width / 2, top * 0.5);
      yield Buffer.from(canvas.data());
      await releaseFrameMemory();
    }
  }
}
