import type { Brief } from "@/lib/domain/brief";
import type { Shot } from "@/lib/domain/plan";

/** Fields of the brief that change what every shot of its film looks like. */
export function filmInputs({ style, aspectRatio, fps, resolution }: Brief) {
  return { style, aspectRatio, fps, resolution };
}

/** The first 32 bits of the SHA-256 over everything that makes a shot what it is: the same on every machine. */
export function shotSeed(
  film: Readonly<Record<string, unknown>>,
  shot: Omit<Shot, "seed">,
  sha256: (text: string) => string,
): number {
  return Number.parseInt(sha256(JSON.stringify([film, shot])).slice(0, 8), 16);
}
