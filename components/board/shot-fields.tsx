import type { Character } from "@/components/board/mention";
import { MentionChips } from "@/components/board/mention-chips";
import { FRAMING_WORDS, MOVE_WORDS } from "@/components/board/picture-words";
import { FILMS_OWN } from "@/components/board/shot-draft";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { problemOf } from "@/lib/client/problem";
import { BACKEND_NAMES, PAID_BACKEND_IDS } from "@/lib/domain/backend";
import type { FieldProblem } from "@/lib/domain/errors";
import { CAMERA_MOVES, FRAMINGS } from "@/lib/domain/picture";
import type { Shot } from "@/lib/domain/plan";

const FRAMING_OPTIONS = FRAMINGS.map((value) => ({ value, label: FRAMING_WORDS[value] }));
const BACKEND_OPTIONS = [
  { value: "", label: FILMS_OWN },
  ...PAID_BACKEND_IDS.map((value) => ({ value, label: BACKEND_NAMES[value] })),
];
const MOVE_OPTIONS = CAMERA_MOVES.map((value) => ({ value, label: MOVE_WORDS[value] }));

export function ShotFields({
  shot,
  characters,
  problems,
  isLocked,
}: {
  shot: Shot;
  /** Who can be mentioned. */
  characters: readonly Character[];
  problems: readonly FieldProblem[];
  isLocked: boolean;
}) {
  return (
    <fieldset disabled={isLocked} className="flex min-w-0 flex-col gap-4">
      <TextArea
        id="shot-action"
        name="action"
        label="What happens"
        defaultValue={shot.action}
        problem={problemOf(problems, "action")}
        dir="auto"
        rows={2}
      />
      <TextArea
        id="shot-prompt"
        name="prompt"
        label="Prompt"
        hint="What the renderer is told."
        defaultValue={shot.prompt}
        problem={problemOf(problems, "prompt")}
        dir="auto"
        rows={5}
      />
      {!isLocked && <MentionChips fieldId="shot-prompt" characters={characters} />}
      <div className="grid grid-cols-[1fr_1fr_5.5rem] gap-3">
        <SelectField
          id="shot-framing"
          name="framing"
          label="Framing"
          options={FRAMING_OPTIONS}
          defaultValue={shot.framing}
          problem={problemOf(problems, "framing")}
        />
        <SelectField
          id="shot-move"
          name="move"
          label="Camera move"
          options={MOVE_OPTIONS}
          defaultValue={shot.move}
          problem={problemOf(problems, "move")}
        />
        <TextField
          id="shot-duration"
          name="durationSeconds"
          label="Length"
          suffix="s"
          type="number"
          min={0.5}
          max={10}
          step="any"
          defaultValue={shot.durationSeconds}
          problem={problemOf(problems, "durationSeconds")}
        />
      </div>
      <p className="-mt-2 text-muted text-xs">
        The scene and the film get longer or shorter with it; the board says by how much the film misses the brief.
      </p>
      <TextArea
        id="shot-dialogue"
        name="dialogue"
        label="Dialogue"
        hint="Shown as a caption. Leave it empty for none."
        defaultValue={shot.dialogue ?? ""}
        problem={problemOf(problems, "dialogue")}
        dir="auto"
        rows={2}
      />
      <BackendField shot={shot} problem={problemOf(problems, "backend")} />
    </fieldset>
  );
}

function BackendField({ shot, problem }: { shot: Shot; problem: string | undefined }) {
  return (
    <SelectField
      id="shot-backend"
      name="backend"
      label="Rendered by"
      hint="A shot that is pinned to one backend has no fallback: while that backend can't be used, the job goes on hold; when it fails for good, the job stops. A free preview is drawn here all the same."
      options={BACKEND_OPTIONS}
      defaultValue={shot.backend ?? ""}
      problem={problem}
    />
  );
}
