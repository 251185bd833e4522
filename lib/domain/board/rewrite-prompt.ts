import { type ChangedBoard, refuseMissing } from "@/lib/domain/board/changed-board";
import { noteWords } from "@/lib/domain/board/note-words";
import type { RewritePrompt } from "@/lib/domain/board/rewrite-change";
import type { Plan } from "@/lib/domain/plan";

/** One shot's prompt written anew, and with it what its words say of camera and picture. All else of the shot is kept. */
export function rewritePrompt(plan: Plan, change: RewritePrompt): ChangedBoard {
  const { code, prompt, negativePrompt, framing, move, picture, note } = change;
  const problem = refuseMissing(plan, [code], "code");
  if (problem) return problem;
  const shots = plan.shots.map((shot) =>
    shot.code === code ? { ...shot, prompt, negativePrompt, framing, move, picture } : shot,
  );
  return {
    kind: "changed",
    plan: { ...plan, shots },
    changedCodes: [code],
    sentence: `Rewrote the prompt of ${code} as asked: ${noteWords(note)}.`,
  };
}
