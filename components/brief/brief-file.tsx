"use client";

import { FileUp } from "lucide-react";
import { type ChangeEvent, type DragEvent, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { BriefInput } from "@/lib/domain/brief";
import { BRIEF_FILE_EXTENSIONS, describeFileProblem, parseBriefFile } from "@/lib/domain/brief-file";
import { isFountain, parseFountain } from "@/lib/domain/fountain";
import { formatCount } from "@/lib/format";

type Outcome = { kind: "read"; sentence: string } | { kind: "refused"; fileName: string; sentences: string[] };

/** A brief or screenplay from a file. It is read in the browser and fills in the form; nothing is sent. */
export function BriefFile({ onRead }: { onRead: (brief: BriefInput) => void }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isOver, setIsOver] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const parsed = parseBriefFile(file.name, await file.text());
    if (parsed.ok) onRead(parsed.brief);
    setOutcome(
      parsed.ok
        ? { kind: "read", sentence: readSentence(file.name, parsed.brief.prompt) }
        : { kind: "refused", fileName: file.name, sentences: parsed.problems.map(describeFileProblem) },
    );
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  }

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    void take(event.target.files?.[0]);
    event.target.value = "";
  }

  return (
    <div className="flex flex-col gap-3">
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={`flex items-center gap-3 rounded-lg border border-dashed p-3.5 text-muted hover:border-edge has-focus-visible:outline-2 has-focus-visible:outline-accent ${isOver ? "border-accent bg-accent/8" : ""}`}
      >
        <FileUp aria-hidden className="size-4 shrink-0" />
        <span className="text-pretty">
          <span className="text-ink underline underline-offset-2">Choose a file</span> or drop one here: a brief (.json,
          .txt, .md) or a screenplay (.fountain)
        </span>
        <input type="file" accept={BRIEF_FILE_EXTENSIONS.join(",")} onChange={choose} className="sr-only" />
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
    </div>
  );
}

function readSentence(fileName: string, prompt: string): string {
  if (!isFountain(prompt)) return `The form is filled in from ${fileName}.`;
  const scenes = parseFountain(prompt).scenes.length;
  return `The form is filled in from ${fileName}: a screenplay with ${formatCount(scenes, "scene")}.`;
}
