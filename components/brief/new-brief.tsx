"use client";

import { useState } from "react";
import { BriefForm, type BriefStart } from "@/components/brief/brief-form";
import { briefValuesSchema, hasWords, STARTING_VALUES, withBrief } from "@/components/brief/brief-values";
import { SAMPLE_BRIEFS } from "@/components/brief/sample-briefs";
import { newMark } from "@/components/brief/use-drafts";
import { useIsAlive } from "@/components/ui/use-is-alive";
import { currentDraftId, findDraft, listDrafts } from "@/lib/client/brief-draft";
import type { PriceSummary } from "@/lib/domain/cost/first-guess";

type Props = { sample: string | undefined; projectNames: readonly string[]; prices: PriceSummary | null };

const NOTHING: BriefStart = { values: STARTING_VALUES, mark: { id: "unsaved", known: null }, isRestored: false };

/** The form with what it starts from: a sample that was asked for, an unsent draft, or nothing. */
export function NewBrief({ sample, ...common }: Props) {
  const isAlive = useIsAlive();
  if (!isAlive) return <BriefForm {...common} isAlive={false} start={sampleStart(sample) ?? NOTHING} />;
  return <LiveForm {...common} sample={sample} />;
}

function LiveForm({ sample, ...common }: Props) {
  const [start] = useState(() => sampleStart(sample) ?? draftStart());
  return <BriefForm {...common} isAlive start={start} />;
}

function sampleStart(sample: string | undefined): BriefStart | null {
  const brief = sample === undefined ? undefined : SAMPLE_BRIEFS[sample];
  return brief ? { values: withBrief(STARTING_VALUES, brief), mark: newMark(), isRestored: false } : null;
}

/** This window's own draft; a window that has none yet goes on with the newest. */
function draftStart(): BriefStart {
  const own = currentDraftId(window.sessionStorage);
  const draft = own === null ? listDrafts(window.localStorage)[0] : findDraft(window.localStorage, own);
  const parsed = briefValuesSchema.safeParse(draft?.values);
  if (!draft || !parsed.success || !hasWords(parsed.data)) return { ...NOTHING, mark: newMark() };
  return { values: parsed.data, mark: { id: draft.id, known: draft.savedAt }, isRestored: true };
}
