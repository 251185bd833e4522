"use client";

import { TriangleAlert } from "lucide-react";
import type { BriefValues } from "@/components/brief/brief-values";
import type { PromptNotes } from "@/components/brief/prompt-notes";
import { TextArea, TextField } from "@/components/ui/field";
import { problemOf } from "@/lib/client/problem";
import type { FieldProblem } from "@/lib/domain/errors";

type Props = { values: BriefValues; problems: readonly FieldProblem[]; notes: PromptNotes };

export function PromptFields({ values, problems, notes }: Props) {
  return (
    <div className="flex flex-col gap-5">
      <TextField
        id="title"
        name="title"
        label="Title"
        placeholder="Optional; taken from the prompt when empty"
        defaultValue={values.title}
        problem={problemOf(problems, "title")}
        dir="auto"
      />
      <div className="flex flex-col gap-2">
        <TextArea
          id="prompt"
          name="prompt"
          label="What is the film about?"
          hint="Sentences, a list of scenes (“Scene 1: …”), or a screenplay. Any language. Your own words end up on the board."
          placeholder="Dawn at the sea. An old lighthouse stands on a rock in the fog …"
          defaultValue={values.prompt}
          aside={<span className={notes.isTooLong ? "text-bad" : undefined}>{notes.counts}</span>}
          problem={problemOf(problems, "prompt")}
          rows={8}
          dir="auto"
        />
        <ul role="status" aria-label="Notes on the prompt" className="flex flex-col gap-1 empty:hidden">
          {notes.warnings.map((warning) => (
            <li key={warning} className="flex items-start gap-1.5 text-warn text-xs">
              <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              {warning}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
