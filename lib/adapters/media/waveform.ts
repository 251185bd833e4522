import { writeFile } from "node:fs/promises";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";

export const WAVEFORM_PAIRS = 800;
const SAMPLES_PER_SECOND = 8000;
const READ_TIMEOUT_MS = 120_000;

/**
 * Writes `{"seconds": …, "peaks": [[least, most], …]}`: 800 pairs between -1 and 1, evenly over the film, for drawing
 * its sound. All of them are [0, 0] when there is none.
 */
export async function writeWaveform(
  ffmpegPath: string,
  sound: string | null,
  seconds: number,
  toPath: string,
): Promise<void> {
  const samples = sound ? await readSamples(ffmpegPath, sound) : new Int16Array(0);
  await writeFile(toPath, JSON.stringify({ seconds, peaks: peaksOf(samples) }));
}

async function readSamples(ffmpegPath: string, sound: string): Promise<Int16Array> {
  const chunks: Buffer[] = [];
  await runTool({
    tool: ffmpegPath,
    args: [
      ...["-hide_banner", "-nostdin", "-loglevel", "error", ...inputFile(sound)],
      ...["-map", "0:a:0", "-ac", "1", "-ar", String(SAMPLES_PER_SECOND), "-f", "s16le", "pipe:1"],
    ],
    purpose: "read the sound",
    failure: "measure_failed",
    timeoutMs: READ_TIMEOUT_MS,
    onOutput: { 1: (chunk) => chunks.push(chunk) },
  });
  const bytes = Buffer.concat(chunks);
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - (bytes.length % 2)));
}

function peaksOf(samples: Int16Array): [number, number][] {
  const at = (pair: number) => Math.floor((pair * samples.length) / WAVEFORM_PAIRS);
  return Array.from({ length: WAVEFORM_PAIRS }, (_, pair) => {
    let least = 0;
    let most = 0;
    for (const sample of samples.subarray(at(pair), at(pair + 1))) {
      least = Math.min(least, sample);
      most = Math.max(most, sample);
    }
    return [toUnit(least), toUnit(most)];
  });
}

function toUnit(sample: number): number {
  return Math.round((sample / 32768) * 1000) / 1000;
}
