import path from "node:path";
import { measureLoudness } from "@/lib/adapters/media/measure-loudness";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";

/** The stretch of the film that one clip takes up; `lufs` is null where its own sound is not heard. */
export type Voice = { path: string; seconds: number; lufs: number | null };

export type SoundParts = {
  /** Music as long as the film, or null. */
  bed: string | null;
  voices: readonly Voice[];
  workDir: string;
};

/** What EBU R 128 players and the web expect of speech and of the whole. */
const TARGET_LUFS = -16;
/** A whisper is raised no further: its hiss would rise with it. */
const MOST_GAIN_DB = 20;
/** Peaks stay below -1.5 dB, as the music's do. */
const CEILING_DB = -1.5;
const RATE = 48_000;
const FADE_SECONDS = 0.03;
const MIX_TIMEOUT_MS = 5 * 60_000;

/** The music steps back by about 12 dB while somebody is heard at -16 LUFS, quickly, and returns within a second. */
const DUCKING = "sidechaincompress=threshold=0.02:ratio=6:attack=30:release=600";

/**
 * Mixes the clips' own sound, each brought to -16 LUFS, with the music, which gives way to it, and brings the whole to
 * -16 LUFS. 48 kHz stereo WAV, as long as all clips together to the sample.
 */
export async function mixSound(ffmpegPath: string, parts: SoundParts, toPath: string): Promise<void> {
  const raw = path.join(parts.workDir, "raw-sound.wav");
  const seconds = parts.voices.reduce((sum, voice) => sum + voice.seconds, 0);
  const { inputs, graph } = mixGraph(parts);
  const mix = [...inputs.flatMap((file) => inputFile(file)), "-filter_complex", graph, "-map", "[out]"];
  // Floating point: what is too loud here is brought down below, not cut off.
  await writeSound(ffmpegPath, mix, "pcm_f32le", raw);
  const { integratedLufs, truePeakDb } = await measureLoudness(ffmpegPath, raw, seconds);
  const gainDb = TARGET_LUFS - (integratedLufs ?? TARGET_LUFS);
  const isLoud = (truePeakDb ?? CEILING_DB) + gainDb > CEILING_DB;
  const limiter = isLoud ? `,alimiter=limit=${(10 ** (CEILING_DB / 20)).toFixed(4)}:level=0` : "";
  await writeSound(
    ffmpegPath,
    [...inputFile(raw), "-af", `volume=${gainDb.toFixed(2)}dB${limiter}`],
    "pcm_s16le",
    toPath,
  );
}

function mixGraph({ bed, voices }: SoundParts): { inputs: string[]; graph: string } {
  const heard = voices.filter((voice) => voice.lufs !== null);
  const inputs = [...(bed ? [bed] : []), ...heard.map((voice) => voice.path)];
  const samples = sampleCounts(voices);
  const steps = voices.map((voice, index) => {
    const length = samples[index] ?? 0;
    if (voice.lufs === null) return `anullsrc=r=${RATE}:cl=stereo,atrim=end_sample=${length}[v${index}]`;
    return `[${(bed ? 1 : 0) + heard.indexOf(voice)}:a:0]${voiceFilter(voice.lufs, length)}[v${index}]`;
  });
  const joined = `${voices.map((_, index) => `[v${index}]`).join("")}concat=n=${voices.length}:v=0:a=1`;
  if (!bed) return { inputs, graph: [...steps, `${joined}[out]`].join(";") };
  const total = samples.reduce((sum, length) => sum + length, 0);
  return {
    inputs,
    graph: [
      ...steps,
      `${joined},asplit=2[key][voices]`,
      `[0:a:0]aformat=sample_fmts=fltp:sample_rates=${RATE}:channel_layouts=stereo,apad[bed]`,
      `[bed][key]${DUCKING}[ducked]`,
      `[voices][ducked]amix=inputs=2:duration=first:dropout_transition=0,atrim=end_sample=${total}[out]`,
    ].join(";"),
  };
}

/** One clip's own sound: from its start, exactly as long as the clip, without clicks at its edges. */
function voiceFilter(lufs: number, samples: number): string {
  const gain = Math.min(MOST_GAIN_DB, TARGET_LUFS - lufs).toFixed(2);
  const fadeOut = Math.max(0, samples / RATE - FADE_SECONDS).toFixed(6);
  return [
    `aresample=${RATE}:async=1:first_pts=0`,
    "aformat=sample_fmts=fltp:channel_layouts=stereo",
    `apad=whole_len=${samples},atrim=end_sample=${samples},asetpts=N/SR/TB`,
    `volume=${gain}dB`,
    `afade=t=in:d=${FADE_SECONDS},afade=t=out:st=${fadeOut}:d=${FADE_SECONDS}`,
  ].join(",");
}

/** Rounded from the running total, so that the film's length is right whatever the clips' are. */
function sampleCounts(voices: readonly Voice[]): number[] {
  let seconds = 0;
  return voices.map((voice) => {
    const before = Math.round(seconds * RATE);
    seconds += voice.seconds;
    return Math.round(seconds * RATE) - before;
  });
}

type Samples = "pcm_f32le" | "pcm_s16le";

async function writeSound(
  ffmpegPath: string,
  work: readonly string[],
  samples: Samples,
  toPath: string,
): Promise<void> {
  await runTool({
    tool: ffmpegPath,
    args: [
      ...["-hide_banner", "-nostdin", "-y", "-loglevel", "error", ...work],
      ...["-c:a", samples, "-ar", String(RATE), "-ac", "2", "-map_metadata", "-1", "-fflags", "+bitexact", toPath],
    ],
    purpose: "mix the sound",
    failure: "render_failed",
    timeoutMs: MIX_TIMEOUT_MS,
  });
}
