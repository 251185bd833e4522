import { createHash } from "node:crypto";
import type { Shot } from "@/lib/domain/plan";
import { shotSeed as seedFrom } from "@/lib/domain/shot-seed";

/** The seed of a planned shot: the same on every machine. */
export function shotSeed(film: Readonly<Record<string, unknown>>, shot: Omit<Shot, "seed">): number {
  return seedFrom(film, shot, (text) => createHash("sha256").update(text).digest("hex"));
}
