/** Longest note that a rewrite takes, in characters. */
export const LONGEST_NOTE = 600;

/** A person's note inside of a sentence: “make it rain, and slower” */
export function noteWords(note: string): string {
  const words = note
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.。]+$/u, "");
  return `“${words}”`;
}
