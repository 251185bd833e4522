"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks before what was typed is thrown away. */
export function LeaveDialog({
  place,
  onStay,
  onDiscard,
}: {
  place: string;
  onStay: () => void;
  onDiscard: () => void;
}) {
  const stay = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={`Unsaved changes in ${place}`} onClose={onStay} firstFocus={stay}>
      <p className="mb-4 text-pretty">What you typed is not saved. Leave it behind, or stay and save it?</p>
      <div className="flex justify-end gap-2">
        <Button tone="danger" onClick={onDiscard}>
          Discard
        </Button>
        <Button ref={stay} tone="primary" onClick={onStay}>
          Keep editing
        </Button>
      </div>
    </Dialog>
  );
}
