"use client";

import { MessageSquareText } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Decide, DecidedGate } from "@/components/gates/gate-props";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { useKeptText } from "@/components/ui/kept-text";

type Props = { gate: DecidedGate; digest: string; decide: Decide };

/** Sends the work back. A note is required: the producer must know what to change. */
export function RequestChanges(props: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={MessageSquareText} disabled={props.decide.isPending} onClick={() => setIsOpen(true)}>
        Request changes
      </Button>
      {isOpen && <ChangeRequest {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** What was typed stays until the request was accepted, whatever becomes of this window. */
function ChangeRequest({ gate, digest, decide, onClose }: Props & { onClose: () => void }) {
  const [problem, setProblem] = useState<string>();
  const [text, keep] = useKeptText(`change-request:${digest}`);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const note = text.trim();
    setProblem(note === "" ? "Say what should change." : undefined);
    if (note === "") return;
    decide.send({ decision: "request-changes", gate, digest, note });
    onClose();
  }

  return (
    <Dialog title="Request changes" onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextArea
          id="change-note"
          name="note"
          label="What should change?"
          hint="The producer reads this, and it stays in the history."
          maxLength={2000}
          rows={4}
          required
          problem={problem}
          dir="auto"
          value={text}
          onChange={(event) => keep(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" tone="primary" isPending={decide.isPending}>
            Send the request
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
