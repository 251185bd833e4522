import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { capitalised } from "@/lib/adapters/ai/planner/reading/capitalised";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { readLineTiming, readTiming } from "@/lib/adapters/ai/planner/reading/read-timing";
import { sentencesOf } from "@/lib/adapters/ai/planner/reading/split-text";
import { wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";

/** Something that is said in a beat. The speaker is null when the text leaves it open. */
export type SpokenLine = { speaker: string | null; text: string };

/** One thing that happens: what a shot can show. */
export type Beat = {
  text: string;
  seconds: number | null;
  spoken: SpokenLine | null;
  /** "Closing shot: ": the brief wants this to be a shot of its own, and says so in these words. */
  label?: string;
};

export const NARRATOR = "Narrator";

const MAX_SINGLE_BEAT_SECONDS = 8;
const QUOTE = /[“«„「『"‹]\s*([^”»“」』"›]{2,400}?)\s*[”»“」』"›]/u;
const SPEAKER_LINE =
  /^\s*(?<speaker>[\p{L}\p{M}\p{N}'’. -]{1,40}?)\s*(?:[(（](?<how>[^)）]{1,30})[)）])?\s*[:：]\s*(?<said>.+)$/u;
const SHOUTED = /^[^\p{Ll}]+$/u;

/**
 * Reads a text beat by beat: a line with a timing or a speaker is one beat, every other sentence is one.
 * The words stay as they were written. Text without any beat gives an empty list.
 */
export function readBeats(text: string, language: string): Beat[] {
  return text.split("\n").flatMap((line) => readLine(line.trim(), language));
}

function readLine(line: string, language: string): Beat[] {
  if (line === "") return [];
  const bare = withoutShotLabel(line, language);
  const timing = readLineTiming(bare);
  if (timing) return timedBeats(timing.rest, timing.seconds, language);
  const spoken = speakerLine(bare, language);
  if (spoken) return [{ text: bare, seconds: null, spoken }];
  return sentencesOf(bare, language).map((sentence) => sentenceBeat(sentence, language));
}

/** "Shot 3: …", "3. …" and "- …" are how a line is written, not what it shows. */
function withoutShotLabel(line: string, language: string): string {
  const labels = `${filmWordsOf(language).shotLabels},shot`
    .split(",")
    .map((label) => label.trim())
    .filter(Boolean);
  const label = new RegExp(
    `^(?:[-*•#>]+\\s*)?(?:${labels.join("|")})\\s*(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*(?:[:：.)–—-]\\s*|$)`,
    "iu",
  );
  return line
    .replace(label, "")
    .replace(/^(?:[-*•]\s+|\(?\d{1,2}[.)）、]\s+)/u, "")
    .trim();
}

function timedBeats(rest: string, seconds: number, language: string): Beat[] {
  const spoken = speakerLine(rest, language);
  if (spoken) return [{ text: rest, seconds, spoken }];
  const sentences = sentencesOf(rest, language);
  if (seconds <= MAX_SINGLE_BEAT_SECONDS || sentences.length < 2) {
    return [{ ...sentenceBeat(rest, language), seconds }];
  }
  const total = sentences.reduce((sum, sentence) => sum + wordWeight(sentence), 0);
  return sentences.map((sentence) => ({
    ...sentenceBeat(sentence, language),
    seconds: (seconds * wordWeight(sentence)) / total,
  }));
}

function sentenceBeat(sentence: string, language: string): Beat {
  const timing = readTiming(sentence);
  const { label, text } = partLabel(timing?.rest ?? sentence);
  const beat = { text, seconds: timing?.seconds ?? null, spoken: quoteIn(text, language) };
  return label === "" ? beat : { ...beat, label };
}

/** "Closing shot: two rings": what it shows, and the words that make it a shot of its own. */
const ORDER_LABEL =
  /^(?:(?:the|our)\s+)?(?:opening|closing|final|last|first|end(?:ing)?)\s+(?:shot|image|frame|scene|picture)\s*(?:[:,–—-]|is|shows)\s*|^(?:dernier|premier)\s+plan\s*[:,–-]\s*|^(?:último|primer|primeiro)\s+plano\s*[:,–-]\s*|^(?:letzte|erste)\s+(?:einstellung|szene)\s*[:,–-]\s*|^(?:schlussbild|endbild)\s*[:,–-]\s*|^(?:ultima|prima)\s+inquadratura\s*[:,–-]\s*|^(?:ラストカット|最後のカット|最后一个镜头|最后的镜头|结尾镜头|마지막 컷|마지막 장면)\s*[:：,、，]?\s*(?:は|은|는)?\s*/iu;

function partLabel(sentence: string): { label: string; text: string } {
  const label = sentence.match(ORDER_LABEL)?.[0] ?? "";
  const rest = sentence.slice(label.length);
  if (label === "" || rest === "") return { label: "", text: sentence };
  return { label: `${label.replace(/\s*(?:[:：,、，–—-]|\b(?:is|shows))?\s*$/iu, "")}: `, text: capitalised(rest) };
}

/** MARA: "One more." and Narrator: One more. Other "label: text" is no speech. */
function speakerLine(line: string, language: string): SpokenLine | null {
  const { speaker, how = "", said } = line.match(SPEAKER_LINE)?.groups ?? {};
  if (!speaker || !said) return null;
  const quote = said.match(QUOTE);
  const quoted = quote?.index !== undefined && quote.index < 3 ? quote[1] : undefined;
  const text = (quoted ?? said).trim();
  if (isNarration(speaker, language)) return { speaker: NARRATOR, text };
  const isCue = SHOUTED.test(speaker) && /\p{Lu}{2}/u.test(speaker) && wordWeight(speaker) <= 3;
  return quoted !== undefined || isCue || isNarration(how, language) ? { speaker: speaker.trim(), text } : null;
}

function isNarration(words: string, language: string): boolean {
  const lower = words.trim().toLowerCase();
  return `${filmWordsOf(language).narrator},narrator,voice-over,voiceover,vo,v.o.,v.o`
    .split(",")
    .some((word) => word.trim() !== "" && word.trim() === lower);
}

/** A quotation is spoken when the sentence says so or when it ends like speech; else it is a name. */
function quoteIn(sentence: string, language: string): SpokenLine | null {
  const quote = sentence.match(QUOTE);
  const said = quote?.[1]?.trim();
  if (!quote || !said) return null;
  const around = sentence.replace(quote[0], " ");
  const isSpeech = look(around, language).cues.has("speech") || /[.!?…。！？,]$/u.test(said) || wordWeight(said) > 6;
  if (!isSpeech) return null;
  return { speaker: isNarration(around.replace(/[\s:：.]+/g, " "), language) ? NARRATOR : null, text: said };
}
