import { FRAMING_WORDS, MOVE_WORDS } from "@/components/board/picture-words";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { problemOf } from "@/lib/client/problem";
import type { FieldProblem } from "@/lib/domain/errors";
import { CAMERA_MOVES, FRAMINGS } from "@/lib/domain/picture";
import type { Shot } from "@/lib/domain/plan";

const FRAMING_OPTIONS = FRAMINGS.map((value) => ({ value, label: FRAMING_WORDS[value] }));
const MOVE_OPTIONS = CAMERA_MOVES.map((value) => ({ value, label: MOVE_WORDS[value] }));

export function ShotFields({
  shot,
  problems,
  isLocked,
}: {
  shot: Shot;
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
      <div className="grid gap-4 sm:grid-cols-3">
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
        A scene keeps its length: the longest other shot gives or takes the difference.
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
    </fieldset>
  );
}
