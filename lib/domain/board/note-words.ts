/** A person's note inside of a sentence: “make it rain, and slower” */
export function noteWords(note: string): string {
  const words = note
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.。]+$/u, "");
  return `“${words}”`;
}
