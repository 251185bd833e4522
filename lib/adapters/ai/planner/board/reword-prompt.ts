import type { PromptSentence } from "@/lib/adapters/ai/planner/board/write-prompt";
import { clip } from "@/lib/adapters/ai/planner/clip";

const LONGEST_PROMPT = 4000;

/**
 * A prompt with the sentences that have changed in place of the old ones. What the old prompt did not say in these
 * words is added at its end; sentences that have no successor are left out; everything else stays as it is.
 */
export function rewordPrompt(
  prompt: string,
  before: readonly PromptSentence[],
  after: readonly PromptSentence[],
): string {
  const now = new Map(after.map((sentence) => [sentence.key, sentence]));
  const old = new Set(before.map(({ key }) => key));
  const replaced = before.reduce((words, sentence) => succeed(words, sentence, now.get(sentence.key)), prompt);
  const added = after.filter(({ key }) => !old.has(key));
  return clip(
    added.reduce((words, { text }) => append(words, text), replaced),
    LONGEST_PROMPT,
  );
}

function succeed(words: string, old: PromptSentence, now: PromptSentence | undefined): string {
  if (!now) return leaveOut(words, old.text);
  if (now.text === old.text) return words;
  if (words.includes(old.text)) return words.replace(old.text, () => now.text);
  const at = old.core === undefined ? -1 : words.toLowerCase().indexOf(old.core.toLowerCase());
  if (old.core === undefined || now.core === undefined || at < 0) return append(words, now.text);
  return `${words.slice(0, at)}${now.core}${words.slice(at + old.core.length)}`;
}

function leaveOut(words: string, text: string): string {
  return words
    .replace(`${text}. `, () => "")
    .replace(`${text}.`, () => "")
    .trim();
}

/** A prompt with one more sentence, given without its full stop. */
export function append(words: string, text: string): string {
  return `${words.replace(/[\s.]+$/u, "")}. ${text}.`;
}
