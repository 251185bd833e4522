/** Seconds of film that one chunk may have, should have at least, and has best. */
export const CHUNK_SECONDS = { max: 60, min: 30, best: 45 } as const;

/** Inside a take longer than this, chunks may begin on the grid of groups of pictures. */
const LONG_TAKE_SECONDS = 30;
const GRID_SECONDS = 2;

/** What it costs to begin a chunk elsewhere than at a scene. */
const PENALTY = { scene: 0, shot: 60, grid: 400 } as const;
type BoundaryKind = keyof typeof PENALTY;
type Boundary = { frame: number; kind: BoundaryKind };

/** A stretch of the film: its first frame and the frame after its last. */
export type Chunk = { startFrame: number; endFrame: number };

export type ChunkInput = {
  totalFrames: number;
  fps: number;
  /** First frames of scenes and of shots; the film's own first and last frame need not be among them. */
  sceneFrames: readonly number[];
  shotFrames: readonly number[];
};

/**
 * Cuts a film into stretches of 30 to 60 seconds, at scene boundaries where it can, else at shots, else inside a long
 * take. Exact dynamic programming over the boundaries: a chunk of `s` seconds costs
 * (s - 45)² / 9 + 4 · max(0, 30 - s)², a boundary that is no scene its penalty, and the sum is the least possible.
 * The chunks lie end to end and cover the film; a film of at most 60 seconds is one chunk.
 */
export function planChunks(film: ChunkInput): Chunk[] {
  const whole = { startFrame: 0, endFrame: film.totalFrames };
  if (film.totalFrames <= CHUNK_SECONDS.max * film.fps) return [whole];
  const boundaries = boundariesOf(film);
  const cheapest = [{ cost: 0, from: 0 }];
  for (let end = 1; end < boundaries.length; end++) {
    cheapest.push(cheapestChunkTo(end, boundaries, cheapest, film.fps));
  }
  const chunks: Chunk[] = [];
  for (let end = boundaries.length - 1; end > 0; end = cheapest[end]?.from ?? 0) {
    const start = boundaries[cheapest[end]?.from ?? 0];
    const stop = boundaries[end];
    if (start && stop) chunks.unshift({ startFrame: start.frame, endFrame: stop.frame });
  }
  return chunks;
}

/** What one chunk of this length costs. */
export function chunkCost(seconds: number): number {
  const short = Math.max(0, CHUNK_SECONDS.min - seconds);
  return (seconds - CHUNK_SECONDS.best) ** 2 / 9 + 4 * short ** 2;
}

type Best = { cost: number; from: number };

function cheapestChunkTo(end: number, boundaries: readonly Boundary[], cheapest: readonly Best[], fps: number): Best {
  const last = boundaries[end];
  let best: Best = { cost: Number.POSITIVE_INFINITY, from: 0 };
  for (let start = end - 1; start >= 0; start--) {
    const seconds = ((last?.frame ?? 0) - (boundaries[start]?.frame ?? 0)) / fps;
    if (seconds > CHUNK_SECONDS.max) break;
    const cost = (cheapest[start]?.cost ?? 0) + chunkCost(seconds);
    if (cost < best.cost) best = { cost, from: start };
  }
  return { ...best, cost: best.cost + (last ? PENALTY[last.kind] : 0) };
}

/** Every frame where a chunk may begin or end, in order; a scene that begins with a shot counts as a scene. */
function boundariesOf(film: ChunkInput): Boundary[] {
  const kinds = new Map<number, BoundaryKind>();
  for (const frame of film.shotFrames) kinds.set(frame, "shot");
  for (const frame of [0, ...film.sceneFrames, film.totalFrames]) kinds.set(frame, "scene");
  const known = [...kinds]
    .filter(([frame]) => frame >= 0 && frame <= film.totalFrames)
    .map(([frame, kind]) => ({ frame, kind }))
    .sort((a, b) => a.frame - b.frame);
  const grid = known
    .slice(1)
    .flatMap((boundary, index) => gridInside(known[index]?.frame ?? 0, boundary.frame, film.fps));
  return [...known, ...grid].sort((a, b) => a.frame - b.frame);
}

/** Counted from the take's own first frame, so that no chunk begins within a transition. */
function gridInside(startFrame: number, endFrame: number, fps: number): Boundary[] {
  if (endFrame - startFrame <= LONG_TAKE_SECONDS * fps) return [];
  const step = GRID_SECONDS * fps;
  const count = Math.ceil((endFrame - startFrame) / step) - 1;
  return Array.from({ length: count }, (_, index) => ({
    frame: startFrame + (index + 1) * step,
    kind: "grid" as const,
  }));
}
