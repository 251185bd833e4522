import type { Shot } from "@/lib/domain/plan";
import { composeBed } from "./bed";
import { pcmOf } from "./pcm";

/** A bed to watch a single shot with, and the quiet air of its place when the film has no music. */
const BED_LUFS = -16;
const AIR_LUFS = -30;

/** 48 kHz stereo, 16 bit, exactly as long as the shot; never silent. */
export function shotSound(shot: Shot, seconds: number, withMusic: boolean): Buffer {
  const { mood, setting } = shot.picture;
  const targetLufs = withMusic ? BED_LUFS : AIR_LUFS;
  return pcmOf(composeBed([{ seconds, mood, setting }], { seed: shot.seed, withMusic, targetLufs }));
}
