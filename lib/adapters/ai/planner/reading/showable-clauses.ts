import { look } from "@/lib/adapters/ai/planner/reading/look";
import { clausesOf } from "@/lib/adapters/ai/planner/reading/split-text";
import { wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";

const RELATIVE =
  /^(?:that|which|who|whose|qui|que|dont|der|die|das|den|dem|che|stamped|called|named|and then|very|so|such as|including|wie|comme|como|come)\s/iu;
const MIN_SHOWABLE_WORDS = 4;

/** Parts of a sentence that would each make a picture, or the sentence alone. */
export function showableClauses(text: string, language: string): string[] {
  const clauses: string[] = [];
  for (const clause of clausesOf(text)) {
    const last = clauses.at(-1);
    if (last !== undefined && (!isShowable(clause, language) || !isShowable(last, language))) {
      clauses[clauses.length - 1] =
        `${last}${/[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]$/u.test(last) ? "，" : ", "}${clause}`;
    } else clauses.push(clause);
  }
  return clauses;
}

/** A clause makes a picture when somebody or something is in it or when it is long enough to be one. */
function isShowable(clause: string, language: string): boolean {
  if (RELATIVE.test(clause)) return false;
  const sight = look(clause, language);
  const says = sight.subjects.length > 0 || sight.cues.size > 0;
  return says ? wordWeight(clause) >= 2 : wordWeight(clause) >= MIN_SHOWABLE_WORDS && sight.time === null;
}
