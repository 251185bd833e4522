import type { Shot } from "@/lib/domain/plan";
import { hashAt } from "../noise";

const SAMPLE_RATE = 48_000;

export function shotSound(_shot: Shot, seconds: number, _withMusic: boolean): Buffer {
  const samples = new Int16Array(Math.round(seconds * SAMPLE_RATE) * 2);
  for (let index = 0; index < samples.length; index++) samples[index] = (hashAt(index, 5) - 0.5) * 800;
  return Buffer.from(samples.buffer);
}
