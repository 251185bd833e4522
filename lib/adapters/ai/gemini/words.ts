import { z } from "zod";
import { clip } from "@/lib/adapters/ai/planner/clip";

const LONGEST_WORDS = 4000;

/** Text of a model. What is a little too long for the board is cut there: it is not worth another request. */
export const words = z.string().trim().min(1).max(LONGEST_WORDS);

/** Every text cut to so many characters. */
export function clipAll(texts: readonly string[], maxLength: number): string[] {
  return texts.map((text) => clip(text, maxLength));
}
