import path from "node:path";
import type { Overlay } from "@/lib/adapters/media/cut-graph";
import { cutFrames, cutSegments, overlapFrames } from "@/lib/adapters/media/cut-segments";
import { encodeStretch, type Stretch } from "@/lib/adapters/media/encode-stretch";
import { type Chunk, planChunks } from "@/lib/domain/chunks";
import type { BurnInArtist, CutRequest } from "@/lib/pipeline/ports";

type Config = { ffmpegPath: string; burnInArtist: BurnInArtist; hasXfade: boolean };

/** Every open clip holds decoded pictures: about 25 MB at 720p, 55 MB at 1080p. */
const MAX_CLIPS_AT_ONCE = 16;

/**
 * Encodes the pictures of a film, in chunks of 30 to 60 seconds when it is longer than a minute. Chunks begin with
 * closed groups of pictures and share all settings, so they can be joined as they are. A chunk of very many clips is
 * encoded in pieces, so that they need not all be open at once.
 */
export async function encodeFilm(
  config: Config,
  request: CutRequest,
  onProgress: (share: number) => void,
): Promise<{ file: string; frames: number }[]> {
  const film = chunkInput(request);
  const chunks = planChunks(film).flatMap((chunk) => splitCrowded(chunk, [...film.sceneFrames, ...film.shotFrames]));
  const overlays = request.burnIn ? await drawOverlays(config, request) : [];
  const total = cutFrames(request.clips);
  const encoded: { file: string; frames: number }[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const stretch: Stretch = {
      segments: cutSegments(request.clips, chunk, config.hasXfade),
      format: request,
      frames: chunk.endFrame - chunk.startFrame,
      overlays: overlays.flatMap((overlay) => shownDuring(overlay, chunk)),
    };
    const file = path.join(request.workDir, `stretch-${index}.mp4`);
    await encodeStretch(config.ffmpegPath, stretch, file, (done) => onProgress((chunk.startFrame + done) / total));
    encoded.push({ file, frames: stretch.frames });
  }
  return encoded;
}

function chunkInput({ clips, fps }: CutRequest) {
  const sceneFrames: number[] = [];
  const shotFrames: number[] = [];
  let frame = 0;
  for (const [index, clip] of clips.entries()) {
    (clip.sceneNumber === clips[index - 1]?.sceneNumber ? shotFrames : sceneFrames).push(frame);
    frame += clip.lengthFrames;
  }
  return { totalFrames: frame, fps, sceneFrames, shotFrames };
}

/** A chunk of many short clips, as pieces of fewer clips each. */
function splitCrowded(chunk: Chunk, clipFrames: readonly number[]): Chunk[] {
  const inside = clipFrames.filter((frame) => frame > chunk.startFrame && frame < chunk.endFrame).sort((a, b) => a - b);
  const pieces = Math.ceil((inside.length + 1) / MAX_CLIPS_AT_ONCE);
  const size = Math.ceil((inside.length + 1) / pieces);
  const starts = [chunk.startFrame, ...inside.filter((_, index) => (index + 1) % size === 0)];
  return starts.map((startFrame, index) => ({ startFrame, endFrame: starts[index + 1] ?? chunk.endFrame }));
}

/** Two burnt-in texts on top of each other can't be read, so they change places in the middle of a transition. */
async function drawOverlays(config: Config, request: CutRequest): Promise<Overlay[]> {
  const overlays: Overlay[] = [];
  const frame = { width: request.width, height: request.height };
  let start = 0;
  let firstFrame = 0;
  for (const [index, clip] of request.clips.entries()) {
    const file = path.join(request.workDir, `burn-in-${clip.code}.png`);
    await config.burnInArtist.drawOverlay(clip, frame, request.metadata.title, file);
    start += clip.lengthFrames;
    const next = request.clips[index + 1];
    const overlap = next && config.hasXfade ? overlapFrames(clip, next) : 0;
    const lastFrame = start + Math.floor(overlap / 2) - 1;
    overlays.push({ file, firstFrame, lastFrame });
    firstFrame = lastFrame + 1;
  }
  return overlays;
}

function shownDuring(overlay: Overlay, chunk: Chunk): Overlay[] {
  const firstFrame = Math.max(0, overlay.firstFrame - chunk.startFrame);
  const lastFrame = Math.min(chunk.endFrame, overlay.lastFrame + 1) - chunk.startFrame - 1;
  return lastFrame >= firstFrame ? [{ ...overlay, firstFrame, lastFrame }] : [];
}
