import { writeFile } from "node:fs/promises";
import type { CutClip } from "@/lib/pipeline/ports";
import { box, linear } from "./brush";
import { css, hex, type Rgb } from "./colour";
import { paletteOf } from "./palette";
import { type Brush, createSurface, type Surface } from "./surface";
import { drawableText, fontFor, readsRightToLeft, type Typeface } from "./text/fonts";
import { wrapText } from "./text/wrap-text";
import type { FrameSize } from "./world";

export type OverlayTask = { kind: "overlay"; clip: CutClip; frame: FrameSize; filmTitle: string; toPath: string };
/** What an overlay says of a clip. */
export type OverlayClip = Pick<CutClip, "code" | "action" | "dialogue" | "picture">;

const BAR = hex("#0a0b0d");
const BRIGHT = hex("#f5f5f4");
const SOFT = hex("#d6d3d1");
const QUIET = hex("#a8a29e");
const FAINT = hex("#8a827c");

/** Everything is measured in thousandths of the frame's shorter side. */
type Layout = FrameSize & { brush: Brush; unit: number; margin: number; accent: Rgb };

export const TOP_BAR = 118;
export const BOTTOM_BAR = { landscape: 130, portrait: 176 };
const ANIMATIC_NOTE = "ANIMATIC · NOT FINAL";
const CAPTION_LINES = 2;

/** Draws the slate and captions of one clip as a transparent PNG of the frame's size. */
export async function drawOverlay({ clip, frame, filmTitle, toPath }: OverlayTask): Promise<void> {
  const { canvas } = paintOverlay(clip, frame, { filmTitle, note: ANIMATIC_NOTE });
  await writeFile(toPath, await canvas.encode("png"));
}

/** Slate and caption of one clip on a transparent sheet of the frame's size. */
export function paintOverlay(clip: OverlayClip, frame: FrameSize, slate: { filmTitle: string; note: string }): Surface {
  const sheet = createSurface(frame.width, frame.height);
  const { brush } = sheet;
  const unit = Math.min(frame.width, frame.height) / 1000;
  const { accent } = paletteOf(clip.picture, []);
  const layout: Layout = { ...frame, brush, unit, margin: unit * 50, accent };
  drawSlate(layout, clip, slate);
  drawCaption(layout, clip);
  return sheet;
}

function drawSlate(layout: Layout, clip: OverlayClip, slate: { filmTitle: string; note: string }): void {
  const { brush, unit, margin, width, accent } = layout;
  const height = TOP_BAR * unit;
  const middle = height * 0.46;
  box(
    brush,
    0,
    0,
    width,
    height,
    linear(
      brush,
      [0, 0],
      [0, height],
      [
        [0, BAR, 0.92],
        [0.7, BAR, 0.78],
        [1, BAR, 0],
      ],
    ),
  );
  box(brush, margin, middle - 24 * unit, 7 * unit, 48 * unit, css(accent), 3.5 * unit);
  const [scene = "", shot = ""] = clip.code.split("-").map((part) => part.replace(/^([A-Z]+)/, "$1 "));
  const at = { x: margin + 25 * unit, y: middle + 12 * unit };
  const wide = write(layout, scene, at, { family: "sans", weight: 800, size: 35 * unit }, BRIGHT);
  write(layout, shot, { x: at.x + wide + 18 * unit, y: at.y }, { family: "sans", weight: 400, size: 35 * unit }, QUIET);
  const right = { x: width - margin, y: middle - 2 * unit, align: "right" as const };
  write(layout, fitted(layout, slate.filmTitle, width * 0.36), right, titleFace(unit), SOFT);
  const note = { x: width - margin, y: middle + 23 * unit, align: "right" as const };
  write(layout, slate.note, note, { family: "mono", weight: 400, size: 15 * unit }, FAINT);
}

function drawCaption(layout: Layout, clip: OverlayClip): void {
  const { brush, unit, margin, width, height, accent } = layout;
  const isPortrait = height > width;
  const tall = (isPortrait ? BOTTOM_BAR.portrait : BOTTOM_BAR.landscape) * unit;
  const top = height - tall;
  box(
    brush,
    0,
    top,
    width,
    tall,
    linear(
      brush,
      [0, top],
      [0, height],
      [
        [0, BAR, 0],
        [0.28, BAR, 0.78],
        [1, BAR, 0.92],
      ],
    ),
  );
  const face: Typeface = { family: "sans", weight: 400, size: 26 * unit };
  const lineHeight = 34 * unit;
  const text = drawableText(clip.dialogue ?? clip.action);
  const room = isPortrait ? width - 2 * margin : width * 0.62;
  const lines = wrapText(text, CAPTION_LINES, (line) => widthOf(layout, line, face) <= room);
  const isRightToLeft = readsRightToLeft(text);
  const block = top + tall * (isPortrait ? 0.42 : 0.62) - ((lines.length - 1) * lineHeight) / 2 + 8 * unit;
  for (const [index, line] of lines.entries()) {
    const x = isRightToLeft ? margin + room : margin;
    write(layout, line, { x, y: block + index * lineHeight, align: isRightToLeft ? "right" : "left" }, face, SOFT);
  }
  const label = `${clip.picture.setting} · ${clip.picture.timeOfDay}`.replaceAll("-", " ").toUpperCase();
  const place = isPortrait
    ? { x: margin, y: height - 26 * unit }
    : { x: width - margin, y: block, align: "right" as const };
  write(layout, label, place, { family: "mono", weight: 700, size: 18 * unit }, accent);
}

function titleFace(unit: number): Typeface {
  return { family: "sans", weight: 600, size: 23 * unit };
}

function fitted(layout: Layout, text: string, room: number): string {
  const face = titleFace(layout.unit);
  return wrapText(drawableText(text), 1, (line) => widthOf(layout, line, face) <= room)[0] ?? "";
}

function widthOf({ brush }: Layout, text: string, face: Typeface): number {
  brush.font = fontFor(text, face);
  return brush.measureText(text).width;
}

type Position = { x: number; y: number; align?: "left" | "right" };

/** Writes a line and gives its width. */
function write(layout: Layout, text: string, { x, y, align = "left" }: Position, face: Typeface, colour: Rgb): number {
  const { brush } = layout;
  brush.lang = "en";
  brush.font = fontFor(text, face);
  brush.direction = readsRightToLeft(text) ? "rtl" : "ltr";
  brush.textAlign = align;
  brush.fillStyle = css(colour);
  brush.fillText(text, x, y);
  return brush.measureText(text).width;
}
