import { describe, expect, it } from "vitest";
import { CHUNK_SECONDS, type ChunkInput, chunkCost, planChunks } from "@/lib/domain/chunks";

const FPS = 24;

function film(totalSeconds: number, scenes: number[], shots: number[] = []): ChunkInput {
  const frames = (seconds: number) => Math.round(seconds * FPS);
  return {
    totalFrames: frames(totalSeconds),
    fps: FPS,
    sceneFrames: scenes.map(frames),
    shotFrames: shots.map(frames),
  };
}

const lengths = (input: ChunkInput) => planChunks(input).map((chunk) => (chunk.endFrame - chunk.startFrame) / FPS);

describe("planChunks", () => {
  it.each([
    ["a film of a minute stays whole", film(60, [10, 20]), [60]],
    ["three minutes break at scenes", film(180, [14, 33, 52, 71, 96, 118, 140, 161]), [52, 44, 44, 40]],
    ["a second more than a minute breaks in halves", film(61, [8, 29, 50]), [29, 32]],
    ["a film without scenes breaks on the grid", film(130, []), [44, 42, 44]],
  ])("%s", (_, input, expected) => {
    expect(lengths(input).toSorted()).toEqual(expected.toSorted());
  });

  it("thinks a chunk of 45 seconds best and one below 30 worse than any long one", () => {
    expect(chunkCost(45)).toBe(0);
    expect(chunkCost(60)).toBe(25);
    expect(chunkCost(20)).toBeCloseTo(625 / 9 + 400);
  });

  it("prefers a scene to a shot that lies a little better", () => {
    expect(lengths(film(90, [40], [45]))).toEqual([40, 50]);
  });

  it("covers the film without a gap and never exceeds the longest chunk", () => {
    const random = sequence(3);
    for (let round = 0; round < 100; round++) {
      const input = randomFilm(random, 80 + 300 * random(), 40);
      const chunks = planChunks(input);
      expect(chunks[0]?.startFrame).toBe(0);
      expect(chunks.at(-1)?.endFrame).toBe(input.totalFrames);
      for (const [index, chunk] of chunks.entries()) {
        expect(chunk.endFrame - chunk.startFrame).toBeLessThanOrEqual(CHUNK_SECONDS.max * FPS);
        if (index > 0) expect(chunk.startFrame).toBe(chunks[index - 1]?.endFrame);
      }
    }
  });

  it("finds the cheapest of all ways to cut, as trying every one shows", () => {
    const random = sequence(7);
    for (let round = 0; round < 300; round++) {
      const input = randomFilm(random, 70 + 150 * random(), 24);
      const found = planChunks(input).reduce((sum, { startFrame, endFrame }) => sum + costOf(startFrame, endFrame), 0);
      expect(found).toBeCloseTo(cheapestByTrying(input), 6);
    }
  });
});

/** Scenes of 5 to `longest` seconds, all shorter than a take that needs the grid. */
function randomFilm(random: () => number, totalSeconds: number, longest: number): ChunkInput {
  const scenes: number[] = [];
  for (let at = 5 + random() * (longest - 5); at < totalSeconds; at += 5 + random() * (longest - 5)) scenes.push(at);
  return film(totalSeconds, scenes);
}

function costOf(startFrame: number, endFrame: number): number {
  return chunkCost((endFrame - startFrame) / FPS);
}

function cheapestByTrying(input: ChunkInput): number {
  const frames = [...new Set([0, ...input.sceneFrames, input.totalFrames])];
  const costFrom = (start: number): number => {
    if (start === frames.length - 1) return 0;
    const costs = frames.slice(start + 1).map((frame, index) => {
      const startFrame = frames[start] ?? 0;
      if (frame - startFrame > CHUNK_SECONDS.max * FPS) return Number.POSITIVE_INFINITY;
      return costOf(startFrame, frame) + costFrom(start + 1 + index);
    });
    return Math.min(...costs);
  };
  return costFrom(0);
}

/** The same numbers between 0 and 1 in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
