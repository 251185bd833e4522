import { actOf } from "@/lib/adapters/ai/planner/board/acts";
import { naturalSeconds } from "@/lib/adapters/ai/planner/board/pace";
import { capitalised } from "@/lib/adapters/ai/planner/reading/capitalised";
import { type Beat, NARRATOR } from "@/lib/adapters/ai/planner/reading/read-beats";
import { showableClauses } from "@/lib/adapters/ai/planner/reading/showable-clauses";

/** Words that tie a clause to the one before. */
const JOINING = /^(?:and then|and|but|while|et|puis|und|dann|y|e|poi)\s+/iu;

/** Joins or parts beats until there are as many as shots, as far as the sentences allow. */
export function fitBeats(beats: readonly Beat[], count: number, language: string): Beat[] {
  return partBeats(mergeBeats(withVoiceOver(beats), count), count, language);
}

/** A narrator is heard over the picture before, or over the next one at the beginning. */
function withVoiceOver(beats: readonly Beat[]): Beat[] {
  const kept: Beat[] = [];
  let waiting: Beat | null = null;
  for (const beat of beats) {
    const last = kept.at(-1);
    const isVoice = beat.spoken?.speaker === NARRATOR;
    if (isVoice && last && !last.spoken) kept[kept.length - 1] = { ...last, spoken: beat.spoken };
    else if (isVoice && !last && !waiting) waiting = beat;
    else if (waiting && !beat.spoken) {
      kept.push({ ...beat, spoken: waiting.spoken });
      waiting = null;
    } else kept.push(beat);
  }
  return waiting ? [waiting, ...kept] : kept;
}

function mergeBeats(beats: readonly Beat[], count: number): Beat[] {
  const merged = [...beats];
  while (merged.length > count) {
    const weights = merged.slice(0, -1).map((beat, index) => costOfJoin(beat, merged[index + 1] ?? beat));
    const at = weights.indexOf(Math.min(...weights));
    const [first, second] = [merged[at], merged[at + 1]];
    if (!first || !second) break;
    merged.splice(at, 2, joinBeats(first, second));
  }
  return merged;
}

/** A shot that the brief asks for by itself is joined last. */
const OWN_SHOT_SECONDS = 1000;

function costOfJoin(first: Beat, second: Beat): number {
  const isOwn = first.label !== undefined || second.label !== undefined;
  return naturalSeconds(first) + naturalSeconds(second) + (isOwn ? OWN_SHOT_SECONDS : 0);
}

function joinBeats(first: Beat, second: Beat): Beat {
  const seconds = first.seconds !== null && second.seconds !== null ? first.seconds + second.seconds : null;
  const isOneVoice = first.spoken && second.spoken && first.spoken.speaker === second.spoken.speaker;
  const spoken = isOneVoice
    ? { ...first.spoken, text: `${first.spoken?.text} ${second.spoken?.text}` }
    : (first.spoken ?? second.spoken);
  const glue = /[。！？]$/u.test(first.text) ? "" : " ";
  return { text: `${first.text}${glue}${capitalised(second.text)}`, seconds, spoken: spoken as Beat["spoken"] };
}

/** Parts the longest sentences into their clauses, as long as every part can be shown. */
function partBeats(beats: readonly Beat[], count: number, language: string): Beat[] {
  const parted = [...beats];
  while (parted.length < count) {
    const candidates = parted
      .map((beat, index) => ({
        index,
        length: beat.text.length,
        clauses: isWhole(beat, language) ? [] : showableClauses(beat.text, language),
      }))
      .filter(({ clauses }) => clauses.length > 1)
      .sort((a, b) => b.length - a.length);
    const longest = candidates[0];
    if (!longest) break;
    const room = count - parted.length + 1;
    const texts = longest.clauses.slice(0, room - 1);
    texts.push(longest.clauses.slice(room - 1).join(", "));
    const parts = texts
      .filter((text) => text !== "")
      .map((text) => ({ text: text.replace(JOINING, ""), seconds: null, spoken: null }));
    parted.splice(longest.index, 1, ...parts);
  }
  return parted;
}

function isWhole(beat: Beat, language: string): boolean {
  return beat.spoken !== null || beat.seconds !== null || actOf(beat.text, language) !== null;
}
