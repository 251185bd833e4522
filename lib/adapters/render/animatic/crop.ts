import { type CameraState, placementOf } from "./camera";
import type { PaintedLayer } from "./elements";
import { releaseFrameMemory } from "./frame-memory";
import { createSurface, discard } from "./surface";
import type { FrameSize } from "./world";

/** A painted layer cut down to the part that can ever be seen; `left` and `top` say where the part sits in the layer. */
export type CroppedLayer = PaintedLayer & { left: number; top: number };

/** Rows and columns that hold any paint, and the row from which everything below is opaque. */
type Coverage = { top: number; left: number; right: number; opaqueFrom: number; height: number };

/** Pixels between two samples: nothing that matters is thinner. */
const SAMPLE_STEP = 5;
const ROW_STEP = 2;
/** Share of a layer's width at both sides that may be soft: it never shows. */
const SOFT_EDGE = 0.008;
/** Share of a layer's height kept beyond the computed edge, for roll and rounding. */
const MARGIN = 0.025;

/**
 * Cuts every layer to what the camera can see of it: the rows hidden behind opaque nearer layers through the whole move
 * are never drawn, which halves the cost of a frame. Layers are given from far to near.
 */
export async function cropLayers(
  layers: readonly PaintedLayer[],
  view: { frame: FrameSize; cameras: readonly CameraState[]; subjectDepth: number },
): Promise<CroppedLayer[]> {
  const covered: { layer: PaintedLayer; coverage: Coverage }[] = [];
  for (const layer of layers) {
    covered.push({ layer, coverage: coverageOf(layer) });
    await releaseFrameMemory();
  }
  return covered.map(({ layer, coverage }, index) => {
    const nearer = covered
      .slice(index + 1)
      .filter((other) => other.layer.alpha === 1)
      .map((other) => ({ ...other.coverage, depth: other.layer.depth }));
    const bottom = Math.max(...view.cameras.map((camera) => lowestVisibleRow(layer, nearer, camera, view)));
    return cut(layer, coverage, Math.ceil(bottom + coverage.height * MARGIN));
  });
}

function coverageOf(layer: PaintedLayer): Coverage {
  const { width, height, canvas } = layer.surface;
  const pixels = canvas.data();
  const coverage: Coverage = { top: height, left: width, right: 0, opaqueFrom: height, height };
  let opaqueBelow = true;
  for (let y = height - 3; y >= 0; y -= ROW_STEP) {
    const row = rowCoverage(pixels, y * width, width, coverage);
    if (row.painted) coverage.top = y;
    opaqueBelow &&= row.opaque;
    if (opaqueBelow) coverage.opaqueFrom = y;
  }
  return coverage;
}

function rowCoverage(pixels: Uint8Array, start: number, width: number, coverage: Coverage) {
  let first = width;
  let last = -1;
  let opaque = true;
  const edge = width * SOFT_EDGE;
  for (let x = 0; x < width; x += SAMPLE_STEP) {
    const alpha = pixels[(start + x) * 4 + 3] ?? 0;
    if (alpha > 0) {
      first = Math.min(first, x);
      last = x;
    }
    opaque &&= alpha === 255 || x <= edge || x >= width - edge;
  }
  coverage.left = Math.min(coverage.left, first);
  coverage.right = Math.max(coverage.right, last);
  return { painted: last >= 0, opaque };
}

function lowestVisibleRow(
  layer: PaintedLayer,
  nearer: readonly (Coverage & { depth: number })[],
  camera: CameraState,
  view: { frame: FrameSize; subjectDepth: number },
): number {
  const { frame, subjectDepth } = view;
  const hiddenFrom = nearer.map(({ depth, opaqueFrom, height }) => {
    const at = placementOf(camera, depth, subjectDepth, frame);
    return opaqueFrom >= height ? frame.height : at.y + (opaqueFrom - height / 2) * at.scale;
  });
  const own = placementOf(camera, layer.depth, subjectDepth, frame);
  const seenTo = Math.min(frame.height, ...hiddenFrom);
  return (seenTo - own.y) / own.scale + layer.surface.height / 2;
}

function cut(layer: PaintedLayer, coverage: Coverage, lowest: number): CroppedLayer {
  const { surface } = layer;
  const top = Math.max(0, coverage.top - ROW_STEP - 2);
  const left = Math.max(0, coverage.left - SAMPLE_STEP - 1);
  const right = Math.min(surface.width, coverage.right + SAMPLE_STEP + 1);
  const bottom = Math.min(surface.height, lowest);
  const part = createSurface(Math.max(1, right - left), Math.max(1, bottom - top));
  part.brush.drawImage(surface.canvas, -left, -top);
  discard(surface);
  return { ...layer, surface: part, left, top };
}
