import path from "node:path";
import { measureLoudness } from "@/lib/adapters/media/measure-loudness";
import { mixSound, type Voice } from "@/lib/adapters/media/mix-sound";
import { createProber } from "@/lib/adapters/media/probe";
import type { Composer, CutRequest } from "@/lib/pipeline/ports";

type Config = { ffmpegPath: string; ffprobePath: string; composer: Composer };

/** Quieter than this is the hiss of an empty track. */
const SILENT_BELOW_LUFS = -50;

/**
 * Makes the sound of the whole film as a WAV file of exactly its length at -16 LUFS: the music, when there is to be
 * some, and in front of it the own sound of the clips that are to be heard. Null when that leaves nothing.
 */
export async function makeFilmSound(config: Config, request: CutRequest): Promise<string | null> {
  const bed = request.withMusic ? await composeBed(config.composer, request) : null;
  const voices = await findVoices(config, request);
  if (!voices.some((voice) => voice.lufs !== null)) return bed;
  const file = path.join(request.workDir, "mixed-sound.wav");
  await mixSound(config.ffmpegPath, { bed, voices, workDir: request.workDir }, file);
  return file;
}

async function composeBed(composer: Composer, request: CutRequest): Promise<string> {
  const file = path.join(request.workDir, "sound.wav");
  const sections = request.clips.map((clip) => ({
    seconds: clip.lengthFrames / request.fps,
    mood: clip.picture.mood,
    setting: clip.picture.setting,
  }));
  await composer.compose(sections, request.seed, file);
  return file;
}

/** What every clip has to say, in the order of the cut; most have nothing. */
async function findVoices({ ffmpegPath, ffprobePath }: Config, request: CutRequest): Promise<Voice[]> {
  const prober = createProber({ ffprobePath });
  const voices: Voice[] = [];
  for (const clip of request.clips) {
    const seconds = clip.lengthFrames / request.fps;
    const isHeard = clip.ownSound && (await prober.probe(clip.path)).hasAudio;
    const lufs = isHeard ? (await measureLoudness(ffmpegPath, clip.path, seconds)).integratedLufs : null;
    voices.push({ path: clip.path, seconds, lufs: lufs !== null && lufs >= SILENT_BELOW_LUFS ? lufs : null });
  }
  return voices;
}
