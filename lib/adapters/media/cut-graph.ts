import type { ClipPart, CutSegment } from "@/lib/adapters/media/cut-segments";
import type { CutClip } from "@/lib/pipeline/ports";

export type PictureFormat = { width: number; height: number; fps: number };

/** Frames of the stretch that show a burnt-in picture, the last one included. */
export type Overlay = { file: string; firstFrame: number; lastFrame: number };

/** ffmpeg's inputs in order, and the filter graph that turns them into the picture [out]. */
export type CutGraph = { inputs: string[]; graph: string };

const XFADE = { dissolve: "fade", fade: "fadeblack" } as const;

/**
 * Builds the graph for a stretch of the cut: every clip brought to one size and rate (scaled to cover the frame and cut
 * from its middle; what is missing at its end holds the last picture), taken apart into exactly the frames that the segments need, mixed where clips overlap, joined,
 * and covered by the overlays. Only overlapping frames go through `xfade`, which works on 4:4:4 pictures.
 */
export function cutGraph(
  segments: readonly CutSegment[],
  format: PictureFormat,
  overlays: readonly Overlay[],
): CutGraph {
  const parts = segments.flatMap(partsOf);
  const clips = [...new Set(parts.map((part) => part.clip))];
  const steps = clips.flatMap((clip, input) => clipSteps(clip, input, parts, format));
  const joined = segments.map((segment, index) => {
    if (segment.kind === "plain") return partLabel(parts, segment.part);
    const pair = `[${partLabel(parts, segment.tail)}][${partLabel(parts, segment.head)}]`;
    const duration = (segment.frames / format.fps).toFixed(6);
    steps.push(
      `${pair}xfade=transition=${XFADE[segment.kind]}:duration=${duration}:offset=0,format=yuv420p[m${index}]`,
    );
    return `m${index}`;
  });
  steps.push(`${joined.map((label) => `[${label}]`).join("")}concat=n=${joined.length}:v=1:a=0[d0]`);
  for (const [index, { firstFrame, lastFrame }] of overlays.entries()) {
    const shown = `enable='between(n,${firstFrame},${lastFrame})'`;
    steps.push(`[d${index}][${clips.length + index}:v:0]overlay=0:0:${shown}[d${index + 1}]`);
  }
  steps.push(`[d${overlays.length}]format=yuv420p[out]`);
  return { inputs: [...clips.map((clip) => clip.path), ...overlays.map(({ file }) => file)], graph: steps.join(";") };
}

type FramedPart = ClipPart & { frames: number };

function partsOf(segment: CutSegment): FramedPart[] {
  const { frames } = segment;
  return segment.kind === "plain"
    ? [{ ...segment.part, frames }]
    : [segment.tail, segment.head].map((part) => ({ ...part, frames }));
}

function partLabel(parts: readonly FramedPart[], wanted: ClipPart): string {
  return `p${parts.findIndex((part) => part.clip === wanted.clip && part.fromFrame === wanted.fromFrame)}`;
}

function clipSteps(clip: CutClip, input: number, parts: readonly FramedPart[], format: PictureFormat): string[] {
  const own = parts.filter((part) => part.clip === clip);
  const needed = Math.max(...own.map((part) => part.fromFrame + part.frames));
  const copies = own.map((_, copy) => `[i${input}_${copy}]`).join("");
  return [
    `[${input}:v:0]${normalise(needed, format)},split=${own.length}${copies}`,
    ...own.map(({ fromFrame, frames, ...part }, copy) => {
      const range = `trim=start_frame=${fromFrame}:end_frame=${fromFrame + frames}`;
      return `[i${input}_${copy}]${range},setpts=PTS-STARTPTS[${partLabel(parts, { ...part, fromFrame })}]`;
    }),
  ];
}

function normalise(frames: number, { width, height, fps }: PictureFormat): string {
  return [
    "setpts=PTS-STARTPTS",
    `fps=${fps}`,
    `scale=${width}:${height}:force_original_aspect_ratio=increase:out_color_matrix=bt709:out_range=tv`,
    `crop=${width}:${height}`,
    "setsar=1",
    "format=yuv420p",
    `tpad=stop_mode=clone:stop=${frames}`,
  ].join(",");
}
