import { writeFile } from "node:fs/promises";
import path from "node:path";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";
import type { CutRequest } from "@/lib/pipeline/ports";

const JOIN_TIMEOUT_MS = 10 * 60_000;

export type FilmParts = {
  /** Pictures in order; each file has exactly its frames. */
  stretches: readonly { file: string; frames: number }[];
  fps: number;
  /** The sound of the whole film as WAV, or null for a silent one. */
  sound: string | null;
  metadata: CutRequest["metadata"];
};

/**
 * Joins encoded pictures without encoding them again and adds the sound, encoded once over the whole film: sound per
 * stretch would leave 21 ms at every joint. The index is written first, so that playing starts before loading ends.
 */
export async function joinFilm(ffmpegPath: string, parts: FilmParts, toPath: string): Promise<void> {
  const list = `${toPath}.txt`;
  await writeFile(list, concatList(parts));
  const { title, jobId, planDigest, createdAt } = parts.metadata;
  const tags = { title, comment: JSON.stringify({ jobId, planDigest }), creation_time: createdAt };
  await runTool({
    tool: ffmpegPath,
    args: [
      // Without copyts, the priming of a clip's own sound would push the pictures 21 ms back.
      ...["-hide_banner", "-nostdin", "-y", "-loglevel", "error", "-copyts"],
      ...inputFile(list, ["-f", "concat", "-safe", "0"]),
      ...(parts.sound ? inputFile(parts.sound) : []),
      ...["-map", "0:v:0", "-c:v", "copy"],
      ...(parts.sound ? ["-map", "1:a:0", "-c:a", "aac", "-b:a", "160k", "-ar", "48000", "-flags:a", "+bitexact"] : []),
      ...["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"],
      ...Object.entries(tags).flatMap(([tag, value]) => ["-metadata", `${tag}=${value}`]),
      // Every remux needs use_metadata_tags, or the tags that MP4 has no box for are dropped.
      ...["-movflags", "+faststart+use_metadata_tags", toPath],
    ],
    purpose: "join the film",
    failure: "render_failed",
    timeoutMs: JOIN_TIMEOUT_MS,
  });
}

/** States every duration, rounded from the running total, so that a file's own sound can't push the next one back. */
function concatList({ stretches, fps }: FilmParts): string {
  let frames = 0;
  const microseconds = (count: number) => Math.round((count / fps) * 1e6);
  const entries = stretches.map((stretch) => {
    const before = microseconds(frames);
    frames += stretch.frames;
    const file = path.resolve(stretch.file).replaceAll("'", "'\\''");
    return `file '${file}'\nduration ${((microseconds(frames) - before) / 1e6).toFixed(6)}\n`;
  });
  return `ffconcat version 1.0\n${entries.join("")}`;
}
