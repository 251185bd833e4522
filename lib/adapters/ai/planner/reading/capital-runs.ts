import { sentencesOf } from "@/lib/adapters/ai/planner/reading/split-text";

type Word = { text: string; start: number; end: number };

/** Capitalised words that follow each other in one sentence, with what stands around them. */
export type CapitalRun = {
  words: readonly string[];
  /** The run as it is written. */
  text: string;
  startsSentence: boolean;
  before: string;
  after: string;
};

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'&.-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]/gu;
const CAPITAL = /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u;
/** Small words inside a name: "Casa de Ines", "Lake of the Woods". */
const PARTICLE = /^(?:de|del|della|di|da|do|dos|das|du|la|le|von|van|der|den|of|the|y|e|&)$/;
const CONTEXT = 48;

/** Finds the runs of a text. Headlines are left out: where every word has a capital, capitals mean nothing. */
export function capitalRuns(text: string, language: string): CapitalRun[] {
  return text
    .split("\n")
    .filter((line) => language === "de" || !isHeadline(line))
    .flatMap((line) => sentencesOf(line.replace(/^\s*(?:[-*•#>]+|\d+[.)])\s+/, ""), language))
    .flatMap(runsIn);
}

/** A run without its first words. */
export function withoutFirst(run: CapitalRun, count: number): CapitalRun {
  const words = run.words.slice(count);
  const start = words[0] ? run.text.indexOf(words[0], run.words.slice(0, count).join(" ").length) : run.text.length;
  return { ...run, words, text: run.text.slice(start), before: run.before + run.text.slice(0, start) };
}

function isHeadline(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => CAPITAL.test(word)).length;
  const isShort = words.length === 3 && line.split(/\s+/).length > 5;
  return isShort ? capitals === 3 : words.length > 3 && capitals >= words.length * 0.7;
}

function runsIn(sentence: string): CapitalRun[] {
  const words = [...sentence.matchAll(WORD)].map((match) => ({
    text: match[0].replace(/['’]s$/u, ""),
    start: match.index,
    end: match.index + match[0].replace(/['’]s$/u, "").length,
  }));
  const runs: CapitalRun[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const group = runAt(words, index, sentence);
    if (group.length === 0) continue;
    runs.push(makeRun(group, index === 0, sentence));
    index += group.length - 1;
  }
  return runs;
}

function runAt(words: readonly Word[], from: number, sentence: string): Word[] {
  const group: Word[] = [];
  let length = 0;
  for (let index = from; index < words.length; index += 1) {
    const word = words[index];
    const before = group.at(-1);
    if (!word || (before && sentence.slice(before.end, word.start).trim() !== "")) break;
    group.push(word);
    if (CAPITAL.test(word.text)) length = group.length;
    else if (group.length === 1 || !PARTICLE.test(word.text)) break;
  }
  return group.slice(0, length);
}

function makeRun(group: readonly Word[], isFirst: boolean, sentence: string): CapitalRun {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? 0;
  return {
    words: group.map((word) => word.text),
    text: sentence.slice(start, end),
    startsSentence: isFirst || /[:：“"«„‘(]\s*$/u.test(sentence.slice(0, start)),
    before: sentence.slice(Math.max(0, start - CONTEXT), start),
    after: sentence.slice(end, end + CONTEXT),
  };
}
