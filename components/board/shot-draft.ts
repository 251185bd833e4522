import { FRAMING_WORDS, MOVE_WORDS } from "@/components/board/picture-words";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { FieldProblem } from "@/lib/domain/errors";
import type { Shot } from "@/lib/domain/plan";
import { type ShotEdit, shotEditSchema } from "@/lib/domain/shot-edit";
import { formatSeconds } from "@/lib/format";

type Wording = Pick<Shot, "action" | "prompt" | "framing" | "move" | "durationSeconds" | "dialogue">;
export type EditableShot = Wording & Pick<Shot, "backend">;

/** What a shot without a backend of its own comes from. */
export const FILMS_OWN = "The film's own backend";

export type DraftResult =
  | { kind: "unchanged" }
  | { kind: "changed"; change: ShotEdit }
  | { kind: "refused"; problems: FieldProblem[] };

export type Difference = { label: string; before: string; after: string };

const LABELS: Readonly<Record<keyof EditableShot, string>> = {
  action: "What happens",
  prompt: "Prompt",
  framing: "Framing",
  move: "Camera move",
  durationSeconds: "Length",
  dialogue: "Dialogue",
  backend: "Rendered by",
};
const FIELDS = Object.keys(LABELS) as (keyof EditableShot)[];

/** What a form says about a shot, compared with the shot it started from. Only what differs is sent. */
export function readShotDraft(form: FormData, base: EditableShot): DraftResult {
  const typed: Record<keyof EditableShot, unknown> = {
    action: textOf(form, "action"),
    prompt: textOf(form, "prompt"),
    framing: form.get("framing"),
    move: form.get("move"),
    durationSeconds: Number(form.get("durationSeconds")),
    dialogue: textOf(form, "dialogue") || null,
    backend: textOf(form, "backend") || null,
  };
  const changed = FIELDS.filter((field) => typed[field] !== (base[field] ?? null));
  const change = Object.fromEntries(changed.map((field) => [field, typed[field]]));
  if (Object.keys(change).length === 0) return { kind: "unchanged" };
  const parsed = shotEditSchema.safeParse(change);
  if (parsed.success) return { kind: "changed", change: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
  return { kind: "refused", problems };
}

/** What somebody else changed about a shot, in words. */
export function differences(before: EditableShot, after: EditableShot): Difference[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    label: LABELS[field],
    before: wordsOf(before, field),
    after: wordsOf(after, field),
  }));
}

function wordsOf(shot: EditableShot, field: keyof EditableShot): string {
  if (field === "framing") return FRAMING_WORDS[shot.framing];
  if (field === "move") return MOVE_WORDS[shot.move];
  if (field === "durationSeconds") return formatSeconds(shot.durationSeconds);
  if (field === "backend") return shot.backend ? BACKEND_NAMES[shot.backend] : FILMS_OWN;
  return shot[field] ?? "none";
}

function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}
