import { actOf } from "@/lib/adapters/ai/planner/board/acts";
import { arcStepOf } from "@/lib/adapters/ai/planner/board/arc";
import type { SceneDraft } from "@/lib/adapters/ai/planner/board/compose-scenes";
import type { ScenePicture } from "@/lib/adapters/ai/planner/board/scene-picture";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { Transition } from "@/lib/domain/picture";

const SAID: readonly (readonly [RegExp, Transition])[] = [
  [/match[- ]cut|raccord|corte por corte|マッチカット|匹配剪辑|매치컷/iu, "match-cut"],
  [
    /cross-?fade|cross[- ]dissolve|dissolves? (?:to|into)|fondu enchaîné|überblend|encadenado|dissolvenza incrociata|ディゾルブ|叠化|디졸브/iu,
    "dissolve",
  ],
  [
    /fades? (?:to|out)|fondu au noir|abblende|fundido a negro|dissolvenza in nero|fade para|フェードアウト|暗転|淡出|페이드/iu,
    "fade",
  ],
];

type Side = { draft: SceneDraft; picture: ScenePicture };

/**
 * How one scene gives way to the next: as the brief says; a fade at the end and between acts; a dissolve where time
 * passes; a match cut where the same subject goes on elsewhere; else a cut.
 */
export function chooseTransition(from: Side, to: Side | null, language: string): Transition {
  const text = from.draft.beats.map((beat) => beat.text).join(" ");
  const said = from.draft.transition ?? SAID.find(([pattern]) => pattern.test(text))?.[1];
  if (said) return said;
  if (!to) return "fade";
  if (arcStepOf(from.draft.heading, language) === "problem") return "fade";
  const next = to.draft.beats[0]?.text ?? "";
  if (from.picture.timeOfDay !== to.picture.timeOfDay || look(next, language).timePasses) return "dissolve";
  if (actOf(next, language) === "turn") return "dissolve";
  const sameSubject = from.picture.subject === to.picture.subject && from.picture.subject !== "none";
  return sameSubject && from.picture.setting !== to.picture.setting ? "match-cut" : "cut";
}
