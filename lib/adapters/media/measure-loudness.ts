import { type Loudness, loudnessSaid } from "@/lib/adapters/media/loudness-said";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";

const MEASURE_TIMEOUT_MS = 2 * 60_000;

/** Loudness of a file's sound by EBU R 128, from its start to `seconds`. Nulls when there is no sound to measure. */
export async function measureLoudness(ffmpegPath: string, file: string, seconds: number): Promise<Loudness> {
  const said = await runTool({
    tool: ffmpegPath,
    args: [
      ...["-hide_banner", "-nostdin", "-nostats", ...inputFile(file), "-t", seconds.toFixed(6)],
      ...["-map", "0:a:0", "-af", "ebur128=peak=true", "-f", "null", "-"],
    ],
    purpose: "measure the sound",
    failure: "render_failed",
    timeoutMs: MEASURE_TIMEOUT_MS,
  });
  return loudnessSaid(said);
}
