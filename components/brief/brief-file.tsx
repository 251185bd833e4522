"use client";

import { FileUp } from "lucide-react";
import { useState } from "react";
import { type FileOutcome, readBriefFile } from "@/components/brief/read-brief-file";
import { useFileDrop } from "@/components/brief/use-file-drop";
import { Notice } from "@/components/ui/notice";
import type { BriefInput } from "@/lib/domain/brief";
import { BRIEF_FILE_EXTENSIONS } from "@/lib/domain/brief-file";

/** A brief or screenplay from a file, chosen or dropped anywhere on the page. It fills in the form; nothing is sent. */
export function BriefFile({ onRead }: { onRead: (brief: BriefInput) => void }) {
  const [outcome, setOutcome] = useState<FileOutcome | null>(null);
  const isOver = useFileDrop((file) => void take(file));

  async function take(file: File): Promise<void> {
    const read = await readBriefFile(file);
    if (read.kind === "read") onRead(read.brief);
    setOutcome(read);
  }

  return (
    <div className="flex flex-col gap-3">
      <label className="flex items-center gap-3 rounded-lg border border-dashed p-3.5 text-muted hover:border-edge has-focus-visible:outline-2 has-focus-visible:outline-accent">
        <FileUp aria-hidden className="size-4 shrink-0" />
        <span className="text-pretty">
          <span className="text-ink underline underline-offset-2">Choose a file</span> or drop one anywhere: a brief
          (.json, .txt, .md) or a screenplay (.fountain)
        </span>
        <input
          type="file"
          accept={BRIEF_FILE_EXTENSIONS.join(",")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void take(file);
            event.target.value = "";
          }}
          className="sr-only"
        />
      </label>
      {outcome?.kind === "read" && <Notice kind="info" title={outcome.sentence} />}
      {outcome?.kind === "refused" && (
        <Notice kind="bad" title={`${outcome.fileName} could not be used. The form is as it was.`}>
          <ul>
            {outcome.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isOver && (
        <div className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-lg border-2 border-accent border-dashed bg-canvas/85">
          <p className="flex items-center gap-3 font-medium text-lg">
            <FileUp aria-hidden className="size-6 text-accent" />
            Drop it: you see its scenes first, nothing is sent
          </p>
        </div>
      )}
    </div>
  );
}
