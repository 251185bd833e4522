"use client";

import { Bookmark } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

const LONGEST = 600;

/** Asks under which name something is kept. Enter keeps it; Escape is for this field alone. */
export function NameForm({
  id,
  start,
  onName,
  onCancel,
}: {
  id: string;
  start: string;
  onName: (name: string) => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState(start);
  function hear(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    }
    if (event.key === "Enter" && name.trim() !== "") {
      event.preventDefault();
      onName(name.trim());
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <TextField
        id={`${id}-keep-name`}
        label="Keep it as"
        value={name}
        maxLength={LONGEST}
        dir="auto"
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={hear}
      />
      <div className="flex gap-2">
        <Button icon={Bookmark} disabled={name.trim() === ""} onClick={() => onName(name.trim())}>
          Keep
        </Button>
        <Button tone="plain" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
