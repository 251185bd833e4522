import { countCharacters, DURATION_SECONDS, PROMPT_LENGTH } from "@/lib/domain/brief";
import { outlineOf, type ScriptOutline } from "@/lib/domain/script-outline";
import { formatAbout, formatCount } from "@/lib/format";

export type PromptNotes = {
  /** "64 words, 380 of 2,000 characters" */
  counts: string;
  isTooLong: boolean;
  warnings: string[];
  outline: ScriptOutline;
};

const MOST_SCENES = 10;
/** A script that takes this much longer than the film would have to be hurried. */
const TOO_MUCH = 1.4;
const STATED_LENGTH =
  /\b(\d{1,3})[\s-]*(?:s|secs?|seconds?)\b(?=[\s-]+(?:\p{L}+\s+){0,2}(?:film|video|clip|spot|ad|trailer|teaser|movie|reel)\b)/iu;

/** What can be said of a prompt while it is typed: how long it is, what it holds, and what will not work. */
export function promptNotes(prompt: string, typedSeconds: string): PromptNotes {
  const text = prompt.trim();
  const characters = countCharacters(text);
  const outline = outlineOf(text);
  const seconds = Number(typedSeconds);
  const warnings = [tooManyScenes(outline), tooMuch(outline, seconds), otherLength(text, seconds)];
  return {
    counts: countsOf(text, characters),
    isTooLong: characters > PROMPT_LENGTH.max,
    warnings: warnings.filter((warning) => warning !== null),
    outline,
  };
}

function countsOf(text: string, characters: number): string {
  if (characters > PROMPT_LENGTH.max) return `${formatCount(characters - PROMPT_LENGTH.max, "character")} too long`;
  if (characters < PROMPT_LENGTH.min) return `at least ${PROMPT_LENGTH.min} characters`;
  const words = text.split(/\s+/).length;
  return `${formatCount(words, "word")}, ${grouped(characters)} of ${grouped(PROMPT_LENGTH.max)} characters`;
}

function tooManyScenes({ scenes }: ScriptOutline): string | null {
  if (scenes.length <= MOST_SCENES) return null;
  return `${scenes.length} scenes are named; a board has at most ${MOST_SCENES}, so some will be joined.`;
}

function tooMuch({ scenes, seconds: needed }: ScriptOutline, seconds: number): string | null {
  if (scenes.length === 0 || !(seconds >= DURATION_SECONDS.min) || needed <= seconds * TOO_MUCH) return null;
  return `The scenes read for ${formatAbout(needed)}, the film lasts ${seconds} s: it will be cut tight.`;
}

function otherLength(text: string, seconds: number): string | null {
  const stated = Number(text.match(STATED_LENGTH)?.[1] ?? Number.NaN);
  if (Number.isNaN(stated) || !(seconds > 0) || stated === seconds) return null;
  return `The prompt speaks of ${stated} seconds; the length below is ${seconds} s, and that counts.`;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
