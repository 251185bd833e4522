import { readFileSync } from "node:fs";
import path from "node:path";
import { createAnimaticBackend } from "@/lib/adapters/render/animatic/backend";
import type { Picture } from "@/lib/domain/picture";
import type { Shot } from "@/lib/domain/plan";
import type { RenderBackend } from "@/lib/pipeline/ports";
import type { BenchContext, BenchRow } from "@/scripts/bench-run/bench";

const FPS = 24 as const;
const SECONDS_PER_TAKE = 5;
/** The kernel counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

const PICTURES: Picture[] = [
  { setting: "mountains", subject: "person", timeOfDay: "golden-hour", weather: "clear", mood: "hopeful" },
  { setting: "street", subject: "car", timeOfDay: "night", weather: "rain", mood: "dramatic" },
  { setting: "kitchen", subject: "cup", timeOfDay: "morning", weather: "clear", mood: "calm" },
  { setting: "ocean", subject: "boat", timeOfDay: "day", weather: "wind", mood: "joyful" },
];

/**
 * What a second of 720p24 animatic costs in processor time, drawing and encoding together, and the memory that the
 * drawing process needs at most. Starting the drawing thread is not counted: it happens once.
 */
export async function bench({ folder }: BenchContext): Promise<BenchRow[]> {
  const ffmpegPath = process.env.FFMPEG_PATH || "ffmpeg";
  const backend = createAnimaticBackend({ outputDir: path.join(folder, "animatic"), ffmpegPath, threads: 1 });
  await renderTake(backend, "warm-up", PICTURES[0], 1);
  const before = processorSeconds();
  for (const [index, picture] of PICTURES.entries())
    await renderTake(backend, `take-${index}`, picture, SECONDS_PER_TAKE);
  const perSecond = (processorSeconds() - before) / (PICTURES.length * SECONDS_PER_TAKE);
  return [
    { name: "processor time for a second of 720p24", value: perSecond, unit: "s" },
    { name: "most memory of the drawing process", value: process.resourceUsage().maxRSS / 1024, unit: "MB" },
  ];
}

const FREE_ORDER = {
  backend: "animatic",
  model: "animatic",
  resolution: "720p",
  aspectRatio: "16:9",
  audio: false,
  priceRowId: "animatic/720p",
  amountMicros: 0,
} as const;

async function renderTake(
  backend: RenderBackend,
  name: string,
  picture: Picture | undefined,
  seconds: number,
): Promise<void> {
  if (!picture) throw new Error("There is no such picture.");
  const takeId = `bench-${name}-${process.pid}`;
  const shot = shotOf(picture);
  const request = {
    takeId,
    shot,
    filmTitle: "Bench",
    width: 1280,
    height: 720,
    fps: FPS,
    frames: seconds * FPS,
    withMusic: true,
    order: { ...FREE_ORDER, clipSeconds: seconds },
  };
  await backend.submit(request, { webhookUrl: null, signal: new AbortController().signal });
  const end = await backend.poll(takeId, 600_000);
  if (end.state !== "succeeded") throw new Error(`The bench's take did not succeed: ${JSON.stringify(end)}`);
}

function shotOf(picture: Picture): Shot {
  return {
    code: "SC01-SH010",
    sceneNumber: 1,
    number: 10,
    action: "A shot to measure.",
    prompt: "A shot to measure.",
    negativePrompt: "",
    durationSeconds: SECONDS_PER_TAKE,
    seed: 7,
    framing: "wide",
    move: "dolly-in",
    palette: ["#1d2b3a", "#b07a54", "#f2d9b0"],
    audioNote: "",
    dialogue: null,
    characters: [],
    continuity: null,
    picture,
  };
}

/** User and system time of this process, its threads, and the encoders that have ended, as Linux counts them. */
function processorSeconds(): number {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks / TICKS_PER_SECOND;
}
