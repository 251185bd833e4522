import path from "node:path";
import { areClipsCopyable } from "@/lib/adapters/media/copyable-clips";
import { cutFrames } from "@/lib/adapters/media/cut-segments";
import { writeDerivatives } from "@/lib/adapters/media/derivatives";
import { encodeFilm } from "@/lib/adapters/media/encode-film";
import { makeFilmSound } from "@/lib/adapters/media/film-sound";
import { joinFilm } from "@/lib/adapters/media/join-film";
import { createProber } from "@/lib/adapters/media/probe";
import { checkEncoder } from "@/lib/adapters/media/tools";
import { writeWaveform } from "@/lib/adapters/media/waveform";
import { AppError } from "@/lib/domain/errors";
import type { Assembler, BurnInArtist, Composer, CutFiles, CutRequest } from "@/lib/pipeline/ports";

export type AssemblerConfig = {
  ffmpegPath: string;
  ffprobePath: string;
  composer: Composer;
  burnInArtist: BurnInArtist;
};

/** Progress at which each part of the work is done. */
const DONE = { sound: 0.05, pictures: 0.8, film: 0.88, derivatives: 0.98, all: 1 } as const;

/**
 * Puts takes together to a film of exactly the plan's frames, with music and the sound of its takes, and makes the pictures and the waveform that go with it.
 * The same request and files give the same film. Clips that need no change are joined without encoding them again.
 * Throws AppError "no_encoder", "disk_full", "timeout" or "render_failed".
 */
export function createAssembler(config: AssemblerConfig): Assembler {
  return {
    assemble: (request) => assemble(config, request),
    cut: async (request) => {
      const { film, frames } = await cutFilm(config, request);
      return { film, frames };
    },
  };
}

async function assemble(config: AssemblerConfig, request: CutRequest): Promise<CutFiles> {
  const { ffmpegPath } = config;
  const report = (done: number) => request.onProgress?.(done);
  const { sound, frames } = await cutFilm(config, request);
  const files = filesIn(request.workDir);
  await writeDerivatives(ffmpegPath, { file: files.film, fps: request.fps, frames, clips: request.clips }, files);
  report(DONE.derivatives);
  await writeWaveform(ffmpegPath, sound, frames / request.fps, files.waveform);
  report(DONE.all);
  return { ...files, frames };
}

async function cutFilm(
  config: AssemblerConfig,
  request: CutRequest,
): Promise<{ film: string; frames: number; sound: string | null }> {
  const { ffmpegPath, ffprobePath } = config;
  if (request.clips.length === 0) throw new AppError("render_failed", "A film needs at least one shot.");
  const report = (done: number) => request.onProgress?.(done);
  const skills = await checkEncoder(ffmpegPath);
  const { film } = filesIn(request.workDir);
  const frames = cutFrames(request.clips);

  const sound = await makeFilmSound(config, request);
  report(DONE.sound);
  const stretches = (await areClipsCopyable(ffprobePath, request))
    ? request.clips.map((clip) => ({ file: clip.path, frames: clip.lengthFrames }))
    : await encodeFilm({ ...config, ...skills }, request, (share) =>
        report(DONE.sound + share * (DONE.pictures - DONE.sound)),
      );
  report(DONE.pictures);
  await joinFilm(ffmpegPath, { stretches, fps: request.fps, sound, metadata: request.metadata }, film);
  await requireFrames(ffprobePath, film, frames);
  report(DONE.film);
  return { film, frames, sound };
}

function filesIn(workDir: string): Omit<CutFiles, "frames"> {
  return {
    film: path.join(workDir, "film.mp4"),
    poster: path.join(workDir, "poster.jpg"),
    contactSheet: path.join(workDir, "contact-sheet.jpg"),
    scrubSprite: path.join(workDir, "scrub-sprite.jpg"),
    waveform: path.join(workDir, "waveform.json"),
  };
}

async function requireFrames(ffprobePath: string, film: string, frames: number): Promise<void> {
  const { videoFrames } = await createProber({ ffprobePath }).probe(film);
  if (videoFrames === frames) return;
  throw new AppError("render_failed", `The film has ${videoFrames ?? "no"} frames; the plan has ${frames}.`);
}
