import { runTool } from "@/lib/adapters/media/run-tool";
import { AppError } from "@/lib/domain/errors";

/** What the installed ffmpeg can do beyond the least that is needed. */
export type EncoderSkills = {
  /** Without it, dissolves and fades become hard cuts. */
  hasXfade: boolean;
};

const NEEDED_ENCODERS = ["libx264", "aac"] as const;
const ASK_TIMEOUT_MS = 20_000;

const known = new Map<string, Promise<EncoderSkills>>();

/**
 * Asks ffmpeg once per process what it can do. Throws AppError "no_encoder", naming what is missing, when it cannot
 * write H.264 and AAC; the next call asks again, so that a repaired installation is found.
 */
export function checkEncoder(ffmpegPath: string): Promise<EncoderSkills> {
  const asked = known.get(ffmpegPath) ?? askEncoder(ffmpegPath);
  known.set(ffmpegPath, asked);
  asked.catch(() => known.delete(ffmpegPath));
  return asked;
}

async function askEncoder(ffmpegPath: string): Promise<EncoderSkills> {
  const [encoders, filters] = await Promise.all([listOf(ffmpegPath, "-encoders"), listOf(ffmpegPath, "-filters")]);
  const missing = NEEDED_ENCODERS.filter((encoder) => !encoders.has(encoder));
  if (missing.length === 0) return { hasXfade: filters.has("xfade") };
  const message = `This ffmpeg cannot write films: it lacks ${missing.join(" and ")} (${ffmpegPath}).`;
  throw new AppError("no_encoder", message, { retryable: false });
}

/** The names in one of ffmpeg's lists: lines of flags, name, description. */
async function listOf(ffmpegPath: string, list: "-encoders" | "-filters"): Promise<Set<string>> {
  let text = "";
  await runTool({
    tool: ffmpegPath,
    args: ["-hide_banner", "-nostdin", list],
    purpose: "say what it can do",
    failure: "render_failed",
    timeoutMs: ASK_TIMEOUT_MS,
    onOutput: { 1: (chunk) => (text += chunk.toString("latin1")) },
  });
  return new Set([...text.matchAll(/^ \S+ +(\S+)/gm)].map((match) => match[1] ?? ""));
}
