"use client";

import { useState } from "react";
import type { BriefValues } from "@/components/brief/brief-values";
import { TextArea, TextField } from "@/components/ui/field";
import { problemOf } from "@/lib/client/problem";
import { PROMPT_LENGTH } from "@/lib/domain/brief";
import type { FieldProblem } from "@/lib/domain/errors";
import { formatCount } from "@/lib/format";

type Props = { values: BriefValues; problems: readonly FieldProblem[] };

export function PromptFields({ values, problems }: Props) {
  const [length, setLength] = useState(values.prompt.trim().length);
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
      <TextArea
        id="prompt"
        name="prompt"
        label="What is the film about?"
        hint="Sentences, a list of scenes (“Scene 1: …”), or a screenplay. Any language. Your own words end up on the board."
        placeholder="Dawn at the sea. An old lighthouse stands on a rock in the fog …"
        defaultValue={values.prompt}
        onInput={(event) => setLength(event.currentTarget.value.trim().length)}
        aside={<Length length={length} />}
        problem={problemOf(problems, "prompt")}
        rows={8}
        dir="auto"
      />
    </div>
  );
}

function Length({ length }: { length: number }) {
  if (length > PROMPT_LENGTH.max) {
    return <span className="text-bad">{formatCount(length - PROMPT_LENGTH.max, "character")} too long</span>;
  }
  if (length < PROMPT_LENGTH.min) return <>at least {PROMPT_LENGTH.min} characters</>;
  return (
    <>
      {length.toLocaleString("en-US")} of {PROMPT_LENGTH.max.toLocaleString("en-US")}
    </>
  );
}
