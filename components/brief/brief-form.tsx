"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from "react";
import { BriefBar } from "@/components/brief/brief-bar";
import { BriefFile } from "@/components/brief/brief-file";
import { BriefNotices } from "@/components/brief/brief-notices";
import { BriefProblems } from "@/components/brief/brief-problems";
import {
  type BriefValues,
  briefValuesSchema,
  STARTING_VALUES,
  toBriefInput,
  valuesOfForm,
  withBrief,
} from "@/components/brief/brief-values";
import { DraftList } from "@/components/brief/draft-list";
import { FormatFields } from "@/components/brief/format-fields";
import { guessOf, presetHints } from "@/components/brief/guess-of";
import { KeptCast } from "@/components/brief/kept-cast";
import { LookFields } from "@/components/brief/look-fields";
import { NextSteps } from "@/components/brief/next-steps";
import { PresetCards } from "@/components/brief/preset-cards";
import { PromptFields } from "@/components/brief/prompt-fields";
import { promptNotes } from "@/components/brief/prompt-notes";
import { SceneOutline } from "@/components/brief/scene-outline";
import { type DraftMark, useDrafts } from "@/components/brief/use-drafts";
import { useLeaveGuard } from "@/components/brief/use-leave-guard";
import { useSubmitBrief } from "@/components/brief/use-submit-brief";
import { useTypedValues } from "@/components/brief/use-typed-values";
import { useIsOnline } from "@/components/ui/use-is-online";
import type { Draft } from "@/lib/client/brief-draft";
import type { BriefInput } from "@/lib/domain/brief";
import type { PriceSummary } from "@/lib/domain/cost/first-guess";
import { findPreset } from "@/lib/domain/presets";

export type BriefStart = { values: BriefValues; mark: DraftMark; isRestored: boolean };
type Props = { start: BriefStart; isAlive: boolean; projectNames: readonly string[]; prices: PriceSummary | null };

/** Everything typed is kept in this browser until the job exists. */
export function BriefForm({ start, isAlive, projectNames, prices }: Props) {
  const { form, filling, live, drafts, submit, isRestored, ...actions } = useBriefForm(start, isAlive);
  const isOnline = useIsOnline();
  const [now] = useState(() => new Date().toISOString());
  const guess = useMemo(() => guessOf(live, prices, now), [live, prices, now]);
  const hints = useMemo(() => presetHints(prices, now), [prices, now]);
  const notes = useMemo(() => promptNotes(live.prompt, live.durationSeconds), [live.prompt, live.durationSeconds]);
  const { values, count } = filling;

  return (
    <form
      ref={form}
      onSubmit={actions.send}
      onInput={actions.keepTyped}
      onKeyDown={sendWithKeys}
      noValidate
      className="mx-auto w-full max-w-6xl px-4 pt-6 lg:px-8"
    >
      <fieldset disabled={!isAlive} className="grid min-w-0 items-start gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-8 xl:max-w-3xl">
          <BriefNotices
            isRestored={isRestored}
            isKept={drafts.isKept}
            isOnline={isOnline}
            onStartNew={actions.startNew}
          />
          {submit.error && <BriefProblems key={submit.attempt} error={submit.error} />}
          <PresetCards value={values.preset} hints={hints} onPick={actions.pick} onExample={actions.fillExample} />
          <PromptFields key={`prompt-${count}`} values={values} problems={submit.problems} notes={notes} />
          <BriefFile onRead={actions.fill} />
        </div>
        <aside
          aria-label="Beside the brief"
          className="flex min-w-0 flex-col gap-8 xl:sticky xl:top-20 xl:col-start-2 xl:row-span-2 xl:row-start-1"
        >
          {notes.outline.scenes.length > 0 && <SceneOutline outline={notes.outline} />}
          <KeptCast prompt={live.prompt} />
          <DraftList
            drafts={drafts.others}
            onResume={actions.resume}
            onRemove={drafts.remove}
            onPutBack={drafts.putBack}
          />
          <NextSteps />
        </aside>
        <div className="flex min-w-0 flex-col gap-8 pb-8 xl:max-w-3xl">
          <FormatFields
            key={`format-${count}`}
            values={values}
            problems={submit.problems}
            projectNames={projectNames}
          />
          <LookFields key={`look-${count}`} values={values} problems={submit.problems} />
        </div>
      </fieldset>
      <BriefBar guess={guess} isPending={submit.isPending || !isAlive} />
    </form>
  );
}

/** The form's own fields hold what is typed; `filling` is what they were last filled with, `live` what they say now. */
function useBriefForm(start: BriefStart, isAlive: boolean) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [filling, setFilling] = useState({ values: start.values, count: 0 });
  const [isRestored, setIsRestored] = useState(start.isRestored);
  const { values: live, typed, filled } = useTypedValues(start.values);
  const drafts = useDrafts(start.mark, isAlive);
  useLeaveGuard(!drafts.isKept);
  const submit = useSubmitBrief((id) => {
    drafts.done();
    router.push(`/jobs/${id}`);
  });

  const current = () => (form.current ? valuesOfForm(new FormData(form.current)) : filling.values);
  const show = (values: BriefValues) => {
    filled(values);
    setFilling(({ count }) => ({ values, count: count + 1 }));
  };
  const fill = (brief: Partial<BriefInput>) => {
    const values = withBrief(current(), brief);
    drafts.keep(values);
    show(values);
  };
  const turnTo = (values: BriefValues) => {
    submit.reset();
    setIsRestored(false);
    show(values);
  };
  return {
    ...{ form, filling, live, drafts, submit, isRestored, fill },
    pick: (id: string) => fill(findPreset(id)?.brief ?? { preset: "" }),
    fillExample: (id: string) => fill({ prompt: findPreset(id)?.samplePrompt ?? "" }),
    keepTyped: () => {
      drafts.keep(current());
      typed(current());
    },
    startNew: () => {
      drafts.startNew();
      turnTo(STARTING_VALUES);
    },
    resume: ({ id, savedAt, values }: Draft) => {
      drafts.open({ id, known: savedAt });
      turnTo(briefValuesSchema.safeParse(values).data ?? STARTING_VALUES);
    },
    send: (event: FormEvent) => {
      event.preventDefault();
      if (!submit.isPending) submit.mutate(toBriefInput(current()));
    },
  };
}

function sendWithKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
