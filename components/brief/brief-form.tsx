"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { BriefFile } from "@/components/brief/brief-file";
import { BriefProblems } from "@/components/brief/brief-problems";
import {
  type BriefValues,
  STARTING_VALUES,
  toBriefInput,
  valuesOfForm,
  withBrief,
} from "@/components/brief/brief-values";
import { FormatFields } from "@/components/brief/format-fields";
import { LookFields } from "@/components/brief/look-fields";
import { PresetCards } from "@/components/brief/preset-cards";
import { PromptFields } from "@/components/brief/prompt-fields";
import { useSubmitBrief } from "@/components/brief/use-submit-brief";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { clearDraft, saveDraft } from "@/lib/client/brief-draft";
import type { BriefInput } from "@/lib/domain/brief";
import { findPreset } from "@/lib/domain/presets";

type Start = { values: BriefValues; count: number };
type Props = { initial: BriefValues; isDraft: boolean; isAlive: boolean; projectNames: readonly string[] };

/** Everything typed is kept in this browser until the job exists. */
export function BriefForm({ initial, isDraft, isAlive, projectNames }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [start, setStart] = useState<Start>({ values: initial, count: 0 });
  const [isRestored, setIsRestored] = useState(isDraft);
  const submit = useSubmitBrief((id) => router.push(`/jobs/${id}`));

  const typed = () => (form.current ? valuesOfForm(new FormData(form.current)) : start.values);
  const restart = (values: BriefValues) => {
    saveDraft(window.localStorage, values);
    setStart(({ count }) => ({ values, count: count + 1 }));
  };
  const fill = (brief: Partial<BriefInput>) => restart(withBrief(typed(), brief));

  function startOver(): void {
    clearDraft(window.localStorage);
    submit.reset();
    setIsRestored(false);
    setStart(({ count }) => ({ values: STARTING_VALUES, count: count + 1 }));
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!submit.isPending) submit.mutate(toBriefInput(typed()));
  }

  return (
    <form
      ref={form}
      onSubmit={send}
      onInput={() => saveDraft(window.localStorage, typed())}
      noValidate
      className="mx-auto w-full max-w-3xl px-4 py-6 lg:px-8"
    >
      <fieldset disabled={!isAlive} className="flex min-w-0 flex-col gap-8">
        {isRestored && (
          <Notice
            kind="info"
            title="Your unsent brief is back"
            action={<Button onClick={startOver}>Start over</Button>}
          >
            It was kept in this browser.
          </Notice>
        )}
        {submit.error && <BriefProblems key={submit.attempt} error={submit.error} />}
        <PresetCards
          value={start.values.preset}
          onPick={(id) => fill(findPreset(id)?.brief ?? { preset: "" })}
          onExample={(id) => fill({ prompt: findPreset(id)?.samplePrompt ?? "" })}
        />
        <PromptFields key={`prompt-${start.count}`} values={start.values} problems={submit.problems} />
        <BriefFile onRead={fill} />
        <FormatFields
          key={`format-${start.count}`}
          values={start.values}
          problems={submit.problems}
          projectNames={projectNames}
        />
        <LookFields key={`look-${start.count}`} values={start.values} problems={submit.problems} />
        <div className="flex flex-wrap items-center justify-between gap-4 border-t pt-5">
          <p className="max-w-sm text-muted text-xs text-pretty">
            Sending makes a storyboard and a quote. Nothing is rendered or charged before the cost is approved.
          </p>
          <Button type="submit" tone="primary" isPending={submit.isPending} className="min-h-10 px-5">
            Start the film
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
