import { writeFile } from "node:fs/promises";
import type { BedSection } from "@/lib/pipeline/ports";
import { composeBed } from "./bed";
import { pcmOf, wavHeader } from "./pcm";

export type BedTask = { kind: "bed"; sections: BedSection[]; seed: number; toPath: string };

const FILM_LUFS = -16;

/** Composes the film's sound and writes it as a WAV file. */
export async function composeBedFile(task: BedTask): Promise<void> {
  const sound = composeBed(task.sections, { seed: task.seed, withMusic: true, targetLufs: FILM_LUFS });
  const samples = pcmOf(sound);
  await writeFile(task.toPath, [wavHeader(samples.length), samples]);
}
