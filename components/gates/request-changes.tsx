"use client";

import { MessageSquareText } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Decide, DecidedGate } from "@/components/gates/gate-props";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";

/** Sends the work back. A note is required: the producer must know what to change. */
export function RequestChanges({ gate, digest, decide }: { gate: DecidedGate; digest: string; decide: Decide }) {
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<string>();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    setProblem(note === "" ? "Say what should change." : undefined);
    if (note === "") return;
    decide.send({ decision: "request-changes", gate, digest, note });
    setIsOpen(false);
  }

  return (
    <>
      <Button icon={MessageSquareText} disabled={decide.isPending} onClick={() => setIsOpen(true)}>
        Request changes
      </Button>
      {isOpen && (
        <Dialog title="Request changes" onClose={() => setIsOpen(false)}>
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
            />
            <div className="flex justify-end gap-2">
              <Button onClick={() => setIsOpen(false)}>Back</Button>
              <Button type="submit" tone="primary" isPending={decide.isPending}>
                Send the request
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
