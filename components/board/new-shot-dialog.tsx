"use client";

import { type FormEvent, useState } from "react";
import type { InsertAt } from "@/components/board/use-board-actions";
import type { BoardChanges } from "@/components/board/use-board-changes";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { useKeptText } from "@/components/ui/kept-text";
import { Notice } from "@/components/ui/notice";

const USUAL_SECONDS = 3;

type Props = { jobId: string; at: InsertAt; changes: BoardChanges; onClose: () => void };

/** A new shot: what happens and for how long. The studio writes the rest to go with its neighbours. */
export function NewShotDialog({ jobId, at, changes, onClose }: Props) {
  const [error, setError] = useState<Error | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [action, keepAction] = useKeptText(`new-shot:${jobId}`);
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const durationSeconds = Number(new FormData(event.currentTarget).get("seconds"));
    setIsPending(true);
    try {
      await changes.change({ kind: "insert", ...at, action: action.trim(), durationSeconds });
      keepAction("");
      onClose();
    } catch (refusal) {
      setError(refusal as Error);
      setIsPending(false);
    }
  }
  return (
    <Dialog
      title={at.afterCode ? `New shot after ${at.afterCode}` : `New shot in scene ${at.sceneNumber}`}
      onClose={onClose}
    >
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextArea
          id="new-shot-action"
          name="action"
          label="What happens"
          hint="One sentence. Place, light and colours are those of the shot before; the prompt is written for it."
          rows={2}
          maxLength={600}
          required
          dir="auto"
          value={action}
          onChange={(event) => keepAction(event.target.value)}
        />
        <TextField
          id="new-shot-seconds"
          name="seconds"
          label="Length"
          suffix="s"
          type="number"
          min={0.5}
          max={10}
          step={0.5}
          required
          defaultValue={USUAL_SECONDS}
        />
        {error && (
          <Notice kind="bad" title="The shot was not added">
            {error.message} What you typed is still here.
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" tone="primary" isPending={isPending}>
            Add shot
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
