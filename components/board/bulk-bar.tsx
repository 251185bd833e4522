"use client";

import { CopyPlus, type LucideIcon, Merge, Split, Trash2, X } from "lucide-react";
import { useState } from "react";
import { BoardPreview } from "@/components/board/board-preview";
import { FRAMING_WORDS, MOVE_WORDS } from "@/components/board/picture-words";
import { RetakeShots } from "@/components/board/retake-shots";
import { splitInHalf } from "@/components/board/shot-changes";
import { FILMS_OWN } from "@/components/board/shot-draft";
import type { InsertAt } from "@/components/board/use-board-actions";
import type { BoardChanges } from "@/components/board/use-board-changes";
import type { Option } from "@/components/ui/field";
import { BACKEND_NAMES, PAID_BACKEND_IDS } from "@/lib/domain/backend";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { JobView } from "@/lib/domain/job-view";
import { CAMERA_MOVES, FRAMINGS } from "@/lib/domain/picture";
import type { ShotEdit } from "@/lib/domain/shot-edit";
import { formatCount, formatSeconds } from "@/lib/format";

const LENGTHS: readonly Option[] = [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((seconds) => ({
  value: String(seconds),
  label: formatSeconds(seconds),
}));
const MOVES: readonly Option[] = CAMERA_MOVES.map((value) => ({ value, label: MOVE_WORDS[value] }));
const FRAMING_OPTIONS: readonly Option[] = FRAMINGS.map((value) => ({ value, label: FRAMING_WORDS[value] }));
const OWN = "film";
const BACKENDS: readonly Option[] = [
  { value: OWN, label: FILMS_OWN },
  ...PAID_BACKEND_IDS.map((value) => ({ value, label: BACKEND_NAMES[value] })),
];

type Props = {
  job: JobView;
  changes: BoardChanges;
  codes: readonly string[];
  onInsert: (at: InsertAt) => void;
  onClear: () => void;
};

/** What can be done to the chosen shots. Each choice shows what it would do and cost before it is saved. */
export function BulkBar({ job, changes, codes, onInsert, onClear }: Props) {
  const [proposal, setProposal] = useState<BoardChange | null>(null);
  const [isPending, setIsPending] = useState(false);
  async function save(change: BoardChange): Promise<void> {
    setIsPending(true);
    // A refusal is shown above the board, and the choice stays open.
    const isDone = await changes.change(change).then(
      () => true,
      () => false,
    );
    setIsPending(false);
    if (isDone) setProposal(null);
    if (isDone && change.kind !== "edit" && change.kind !== "move") onClear();
  }
  return (
    <section aria-label="Chosen shots" className="flex min-w-0 flex-1 items-center gap-2">
      <button
        type="button"
        onClick={onClear}
        className="inline-flex h-9 shrink-0 items-center gap-1.5 rounded-md px-2 font-medium hover:bg-hover"
      >
        <X aria-hidden className="size-4" />
        <span className="sr-only">Let go of </span>
        {formatCount(codes.length, "shot")}
      </button>
      {job.permissions.edit && (
        <Choices plan={changes.plan} codes={codes} onPropose={setProposal} onInsert={onInsert} />
      )}
      <RetakeShots job={job} codes={codes} isShort />
      {proposal && (
        <div className="absolute top-full right-4 z-20 w-104 max-w-[calc(100vw-2rem)] animate-rise rounded-lg border bg-raised p-4 shadow-raised lg:right-8">
          <BoardPreview
            jobId={job.id}
            version={changes.plan.version}
            change={proposal}
            isPending={isPending}
            onSave={() => void save(proposal)}
            onCancel={() => setProposal(null)}
          />
        </div>
      )}
    </section>
  );
}

function Choices({
  plan,
  codes,
  onPropose,
  onInsert,
}: Pick<BoardChanges, "plan"> &
  Pick<Props, "codes" | "onInsert"> & { onPropose: (change: BoardChange | null) => void }) {
  const edit = (change: ShotEdit) => onPropose({ kind: "edit", codes: [...codes], change });
  const only = codes.length === 1 ? plan.shots.find((shot) => shot.code === codes[0]) : undefined;
  const scenes = plan.scenes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }));
  return (
    <div className="flex min-w-0 items-center gap-1.5 overflow-x-auto py-1">
      <Choice label="Length" options={LENGTHS} onPick={(value) => edit({ durationSeconds: Number(value) })} />
      <Choice
        label="Framing"
        options={FRAMING_OPTIONS}
        onPick={(value) => edit({ framing: FRAMINGS.find((one) => one === value) })}
      />
      <Choice
        label="Camera move"
        options={MOVES}
        onPick={(value) => edit({ move: CAMERA_MOVES.find((one) => one === value) })}
      />
      <Choice
        label="Rendered by"
        options={BACKENDS}
        onPick={(value) => edit({ backend: PAID_BACKEND_IDS.find((one) => one === value) ?? null })}
      />
      <Choice
        label="Move to scene"
        options={scenes}
        onPick={(value) => onPropose({ kind: "move", codes: [...codes], sceneNumber: Number(value), beforeCode: null })}
      />
      {only && <Tool icon={Split} label="Split" onClick={() => onPropose(splitInHalf(plan, only.code))} />}
      {only && (
        <Tool
          icon={CopyPlus}
          label="Insert after"
          onClick={() => onInsert({ sceneNumber: only.sceneNumber, afterCode: only.code })}
        />
      )}
      {codes.length > 1 && (
        <Tool icon={Merge} label="Merge" onClick={() => onPropose({ kind: "merge", codes: [...codes] })} />
      )}
      <Tool icon={Trash2} label="Delete" onClick={() => onPropose({ kind: "delete", codes: [...codes] })} />
    </div>
  );
}

/** A choice that does something instead of staying chosen. */
function Choice({
  label,
  options,
  onPick,
}: {
  label: string;
  options: readonly Option[];
  onPick: (value: string) => void;
}) {
  return (
    <select
      aria-label={label}
      value=""
      onChange={(event) => onPick(event.target.value)}
      className="h-9 max-w-36 shrink-0 rounded-md border border-edge bg-surface px-2 text-sm"
    >
      <option value="" disabled>
        {label}…
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Tool({ icon: Icon, label, onClick }: { icon: LucideIcon; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      title={label}
      className="inline-flex h-9 shrink-0 items-center gap-1.5 rounded-md border px-2 text-sm hover:bg-hover"
    >
      <Icon aria-hidden className="size-4" />
      <span className="max-2xl:sr-only">{label}</span>
    </button>
  );
}
