"use client";

import { useState } from "react";
import { BriefForm } from "@/components/brief/brief-form";
import { type BriefValues, briefValuesSchema, STARTING_VALUES, withBrief } from "@/components/brief/brief-values";
import { SAMPLE_BRIEFS } from "@/components/brief/sample-briefs";
import { useIsAlive } from "@/components/ui/use-is-alive";
import { loadDraft } from "@/lib/client/brief-draft";

/** The form with what it starts from: a sample that was asked for, an unsent draft, or nothing. */
export function NewBrief({ sample, projectNames }: { sample: string | undefined; projectNames: readonly string[] }) {
  const isAlive = useIsAlive();
  const sampleBrief = sample === undefined ? undefined : SAMPLE_BRIEFS[sample];
  const common = { isAlive, projectNames };
  if (sampleBrief) return <BriefForm {...common} initial={withBrief(STARTING_VALUES, sampleBrief)} isDraft={false} />;
  if (isAlive) return <DraftedForm projectNames={projectNames} />;
  return <BriefForm {...common} initial={STARTING_VALUES} isDraft={false} />;
}

function DraftedForm({ projectNames }: { projectNames: readonly string[] }) {
  const [draft] = useState(() => readDraft());
  return <BriefForm isAlive initial={draft ?? STARTING_VALUES} isDraft={draft !== null} projectNames={projectNames} />;
}

function readDraft(): BriefValues | null {
  const parsed = briefValuesSchema.safeParse(loadDraft(window.localStorage));
  return parsed.success && (parsed.data.prompt || parsed.data.title) ? parsed.data : null;
}
