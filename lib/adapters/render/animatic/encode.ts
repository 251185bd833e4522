import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { AppError } from "@/lib/domain/errors";

export type Encoding = {
  ffmpegPath: string;
  width: number;
  height: number;
  fps: number;
  /** 48 kHz stereo, 16 bit, as long as the pictures. */
  sound: Buffer;
  metadata: Record<string, string>;
  toPath: string;
};

/** Takes pictures one by one and makes them a film. */
export type Encoder = {
  /** Resolves when the encoder can take more. Throws when it has died, with its last words. */
  write(pixels: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  abort(): void;
};

/** The same number everywhere: another count changes the file's bytes, though not its pictures. */
const ENCODER_THREADS = 2;
const ERROR_TAIL_CHARACTERS = 400;

/**
 * Bits per second of the picture, filled up where a picture is too simple to use them: every take lands between 2 and
 * 8 Mb/s, whatever it shows. More pixels and more frames get more, by less than their share.
 */
export function bitRateOf(width: number, height: number, fps: number): number {
  const pixels = (width * height) / (1280 * 720);
  return Math.round(3_200_000 * pixels ** 0.5 * (fps / 24) ** 0.35);
}

/** Starts ffmpeg: raw pictures on its standard input, raw sound on its fourth channel. */
export function startEncoder(encoding: Encoding): Encoder {
  const child = spawn(encoding.ffmpegPath, argumentsOf(encoding), { stdio: ["pipe", "ignore", "pipe", "pipe"] });
  const { stdin, stderr, sound } = channelsOf(child);
  let lastWords = "";
  let ended = false;
  stderr.on("data", (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-ERROR_TAIL_CHARACTERS);
  });
  for (const stream of [stdin, sound]) stream.on("error", () => undefined);
  const exit = new Promise<string | null>((resolve) => {
    child.once("error", (error) => resolve(`ffmpeg did not start: ${error.message}`));
    child.once("close", (code, signal) => {
      ended = true;
      resolve(code === 0 ? null : `ffmpeg ended with ${signal ?? `code ${code}`}: ${lastWords.trim() || "no message"}`);
    });
  });
  const fail = async () =>
    new AppError("render_failed", `The encoder stopped early. ${(await exit) ?? "It gave no reason."}`);
  sound.end(encoding.sound);
  return {
    async write(pixels) {
      if (ended) throw await fail();
      if (stdin.write(pixels)) return;
      await Promise.race([new Promise((resolve) => stdin.once("drain", resolve)), exit]);
      if (ended) throw await fail();
    },
    async finish() {
      stdin.end();
      const problem = await exit;
      if (problem) throw new AppError("render_failed", `The encoder failed. ${problem}`);
    },
    abort() {
      child.kill("SIGKILL");
    },
  };
}

function channelsOf(child: ChildProcess): { stdin: Writable; stderr: Readable; sound: Writable } {
  const { stdin, stderr } = child;
  const sound = child.stdio[3];
  if (!stdin || !stderr || !sound || !("write" in sound)) throw new Error("ffmpeg was started without its channels.");
  return { stdin, stderr, sound };
}

function argumentsOf(encoding: Encoding): string[] {
  const { width, height, fps, toPath } = encoding;
  const rate = bitRateOf(width, height, fps);
  const tags = Object.entries(encoding.metadata).flatMap(([key, value]) => ["-metadata", `${key}=${value}`]);
  return [
    ...["-hide_banner", "-nostats", "-loglevel", "error", "-y", "-threads", "1", "-filter_threads", "1"],
    ...["-f", "rawvideo", "-pix_fmt", "rgba", "-s", `${width}x${height}`, "-r", String(fps), "-i", "pipe:0"],
    ...["-f", "s16le", "-ar", "48000", "-ac", "2", "-i", "pipe:3"],
    ...["-map", "0:v", "-map", "1:a", "-map_metadata", "-1"],
    ...["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"],
    ...["-c:v", "libx264", "-preset", "superfast", "-profile:v", "high", "-threads", String(ENCODER_THREADS)],
    ...["-g", String(fps * 2), "-b:v", String(rate), "-maxrate", String(rate)],
    ...["-bufsize", String(rate), "-x264-params", "nal-hrd=cbr"],
    ...["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
    ...["-c:a", "aac", "-b:a", "160k", "-ar", "48000"],
    ...["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"],
    ...["-movflags", "+faststart+use_metadata_tags", ...tags],
    ...["-f", "mp4", toPath],
  ];
}
