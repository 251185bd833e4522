import type { ChangeOf } from "@/lib/domain/board/board-change";
import { type BoardTools, type ChangedBoard, listed, nameShots, refuseMissing } from "@/lib/domain/board/changed-board";
import { placeInFilm } from "@/lib/domain/board/place-in-film";
import type { Plan, Shot } from "@/lib/domain/plan";
import type { ShotEdit } from "@/lib/domain/shot-edit";

const FIELD_WORDS: Readonly<Record<keyof ShotEdit, string>> = {
  action: "the action",
  prompt: "the prompt",
  framing: "the framing",
  move: "the camera move",
  durationSeconds: "the length",
  dialogue: "the dialogue",
  backend: "the backend",
};

/**
 * The same change for each of these shots. A prompt follows its shot's camera and action, unless a person wrote it:
 * such a shot keeps it and is named.
 */
export function editShots(plan: Plan, { codes, change }: ChangeOf<"edit">, { pen }: BoardTools): ChangedBoard {
  const problem = refuseMissing(plan, codes);
  if (problem) return problem;
  const kept: string[] = [];
  const shots = plan.shots.map((shot) => {
    if (!codes.includes(shot.code)) return shot;
    const edited = withChange(shot, change);
    if (change.prompt !== undefined && change.prompt !== shot.prompt) return { ...edited, promptBy: "person" as const };
    if (!changesWords(shot, edited)) return edited;
    if (shot.promptBy !== "person") return pen.reword(placeInFilm(plan, shot), placeInFilm(plan, edited));
    kept.push(shot.code);
    return edited;
  });
  const fields = (Object.keys(FIELD_WORDS) as (keyof ShotEdit)[]).filter((field) => change[field] !== undefined);
  const what = listed(fields.map((field) => FIELD_WORDS[field]));
  const sentence = `Changed ${what} of ${nameShots(codes)}.${keptSentence(kept)}`;
  return { kind: "changed", plan: { ...plan, shots }, changedCodes: [...codes], sentence };
}

/** " SC01-SH020 keeps the prompt that a person wrote." */
export function keptSentence(codes: readonly string[]): string {
  if (codes.length === 0) return "";
  return ` ${nameShots(codes)} ${codes.length === 1 ? "keeps" : "keep"} the prompt that a person wrote.`;
}

function withChange(shot: Shot, { backend, ...change }: ShotEdit): Shot {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const edited: Shot = { ...shot, ...given, ...(backend ? { backend } : {}) };
  if (backend === null) delete edited.backend;
  return edited;
}

function changesWords(before: Shot, after: Shot): boolean {
  return before.action !== after.action || before.framing !== after.framing || before.move !== after.move;
}
