import type { SceneDraft } from "@/lib/adapters/ai/planner/board/compose-scenes";
import { clip } from "@/lib/adapters/ai/planner/clip";
import { capitalised } from "@/lib/adapters/ai/planner/reading/capitalised";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import { clausesOf } from "@/lib/adapters/ai/planner/reading/split-text";
import { isUnspaced, wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";

const MAX_LENGTH = 48;
const MAX_WORDS = 7;

/** A short title for every scene, in the brief's own words; no two are alike. */
export function sceneTitles(drafts: readonly SceneDraft[], language: string): string[] {
  const titles: string[] = [];
  for (const draft of drafts) {
    const candidates = [
      draft.heading,
      placeTitle(draft, language),
      firstWords(draft, language),
      `${firstWords(draft, language)} (${titles.length + 1})`,
    ];
    const title = candidates.find((one) => one !== null && one !== "" && !titles.includes(one));
    titles.push(title ?? `Scene ${titles.length + 1}`);
  }
  return titles;
}

/** The place and, when the text names it, the hour: "Small bakery, before dawn". */
function placeTitle(draft: SceneDraft, language: string): string | null {
  for (const beat of draft.beats) {
    const sight = look(beat.text, language);
    if (!sight.settingWords || sight.settingIsHint) continue;
    return capitalised(clip(nounPhrase(beat.text, sight.settingWords, language), MAX_LENGTH));
  }
  return null;
}

function firstWords(draft: SceneDraft, language: string): string {
  const text = mainClause(draft.beats[0]?.text ?? "", language).replace(/^[\s“"«„「『]+/u, "");
  const plain = text.replace(
    /^(?:and then|and|then|but|so|et puis|et|puis|y luego|und dann|und|dann|e poi|e depois)\s+/iu,
    "",
  );
  const clause = plain.split(/[,;:.!?，。；：！？、\n]/u)[0]?.trim() || plain;
  if (isUnspaced(clause)) return clip(clause, 18);
  const words = clause.split(/\s+/);
  return capitalised(clip(words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).join(" ")}…` : clause, MAX_LENGTH));
}

/** "In the morning, Anna gets dressed", "Here, …": the hour is no title, nor is a single small word. */
function mainClause(text: string, language: string): string {
  const [first, ...others] = clausesOf(text);
  const sight = look(first ?? "", language);
  const isHour = sight.time !== null && sight.subjects.length === 0 && sight.settingWords === null;
  const isShort = wordWeight(first ?? "") < 2;
  return (isHour || isShort) && others.length > 0 ? others.join(", ") : text;
}
