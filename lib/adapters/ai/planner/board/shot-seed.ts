import { createHash } from "node:crypto";
import type { Shot } from "@/lib/domain/plan";

/** The first 32 bits of the SHA-256 over everything that makes a shot what it is: the same on every machine. */
export function shotSeed(film: Readonly<Record<string, unknown>>, shot: Omit<Shot, "seed">): number {
  const inputs = [film, shot];
  return createHash("sha256").update(JSON.stringify(inputs)).digest().readUInt32BE(0);
}
