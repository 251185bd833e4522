import type { ConsistencyMarkers } from "@/lib/domain/plan";

export type Character = ConsistencyMarkers["characters"][number];

/** A character as a prompt names them: "Mara, grey hair, red coat". A renderer knows nobody by name alone. */
export function mention({ name, appearance, wardrobe }: Character): string {
  const looks = [appearance, wardrobe].map((words) => words.trim().replace(/[.,;]+$/u, "")).filter(Boolean);
  return [name, ...looks].join(", ");
}

/** The text with the words in place of what is selected, kept apart from what stands around them, and where they end. */
export function putInto(text: string, selection: { start: number; end: number }, words: string) {
  const [before, after] = [text.slice(0, selection.start), text.slice(selection.end)];
  const lead = /\S$/u.test(before) ? " " : "";
  const trail = /^[^\s.,;:!?)]/u.test(after) ? " " : "";
  const head = `${before}${lead}${words}`;
  return { text: `${head}${trail}${after}`, caret: head.length };
}
