import { append } from "@/lib/adapters/ai/planner/board/reword-prompt";
import { clip } from "@/lib/adapters/ai/planner/clip";
import { NOTE_WORDS } from "@/lib/adapters/ai/planner/lexicon/note-words";
import type { Wish } from "@/lib/adapters/ai/planner/rewrite/read-wish";
import type { Shot } from "@/lib/domain/plan";

const LONGEST_PROMPT = 4000;
const LONGEST_NEGATIVE = 1000;
const TEMPO = { slower: "Tempo: slow and unhurried", faster: "Tempo: quick and energetic" } as const;

/** A shot's prompts with what a note wants of them in words; each thing is said once. */
export function wishedPrompt(
  { prompt, negativePrompt }: Pick<Shot, "prompt" | "negativePrompt">,
  wish: Wish,
  more: readonly string[] = [],
): Pick<Shot, "prompt" | "negativePrompt"> {
  const sentences = [
    ...more,
    ...wish.directions,
    wish.colours.length > 0 ? `Strong in colour: ${wish.colours.map(nameOf).join(", ")}` : "",
    wish.isSilent ? "Nobody speaks" : "",
  ];
  const words = sentences
    .map((sentence) => sentence.replace(/[.。]+$/u, ""))
    .filter((sentence) => sentence !== "")
    .reduce((text, sentence) => (text.includes(sentence) ? text : append(text, sentence)), inTempo(prompt, wish.pace));
  const avoided = negativePrompt === "" ? [] : negativePrompt.split(", ");
  return {
    prompt: clip(words, LONGEST_PROMPT),
    negativePrompt: clip([...new Set([...wish.unwanted, ...avoided])].join(", "), LONGEST_NEGATIVE),
  };
}

function inTempo(prompt: string, pace: Wish["pace"]): string {
  if (pace === null) return prompt;
  const other = TEMPO[pace === "slower" ? "faster" : "slower"];
  if (prompt.includes(TEMPO[pace])) return prompt;
  return prompt.includes(other) ? prompt.replace(other, TEMPO[pace]) : append(prompt, TEMPO[pace]);
}

function nameOf(colour: string): string {
  const words: Readonly<Record<string, string>> = NOTE_WORDS.colour;
  return words[colour]?.split(",")[0] ?? colour;
}
