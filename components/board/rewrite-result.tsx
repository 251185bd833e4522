"use client";

import { Check, Film, Sparkles, Wallet } from "lucide-react";
import { useEffect, useRef } from "react";
import { priceSentence } from "@/components/board/price-sentence";
import { RewriteLines } from "@/components/board/rewrite-lines";
import { takesSentence } from "@/components/board/rewrite-words";
import type { Suggested } from "@/components/board/use-rewrite";
import { Button } from "@/components/ui/button";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";
import type { Plan } from "@/lib/domain/plan";

const WRITERS = {
  gemini: "Written by Gemini.",
  "local planner": "Written by the studio's own planner, free of charge.",
};

type Props = {
  suggestion: Suggested;
  /** The board that it was written for. */
  base: Plan;
  note: string;
  target: RewriteTarget;
  hasApproval: boolean;
  isSaving: boolean;
  onAccept: () => void;
  onChangeNote: () => void;
  onDiscard: () => void;
};

/** What a note would make of the board: line by line, with its price and what becomes of the takes. */
export function RewriteResult({ suggestion, base, note, target, hasApproval, isSaving, ...on }: Props) {
  const { preview, takes, lines, change, remark, writtenBy } = suggestion;
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <blockquote dir="auto" className="border-accent border-l-2 pl-3 text-muted text-pretty">
        {note}
      </blockquote>
      <section
        ref={region}
        tabIndex={-1}
        aria-label="What would change"
        className="max-h-[50dvh] overflow-y-auto rounded-lg border bg-surface outline-none focus-visible:ring-2 focus-visible:ring-accent"
      >
        <RewriteLines lines={lines} base={base} change={change} isPromptOpen={target.kind === "prompt"} />
      </section>
      <ul className="flex flex-col gap-1.5 text-xs text-pretty">
        <Fact icon={Wallet}>
          {priceSentence(preview.price)} {preview.balance.missSeconds !== 0 && preview.balance.sentence}
        </Fact>
        <Fact icon={Film}>{takesSentence(takes)}</Fact>
        <Fact icon={Sparkles}>
          {WRITERS[writtenBy]} {remark}
        </Fact>
      </ul>
      <div className="sticky bottom-0 -mx-5 -mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t bg-raised px-5 py-3">
        <p className="text-muted text-xs text-pretty sm:max-w-xs">
          Using it makes a new version and renders nothing.
          {hasApproval && " The cost has to be approved again."}
        </p>
        <div className="ml-auto flex flex-wrap justify-end gap-2">
          <Button tone="plain" onClick={on.onDiscard} disabled={isSaving}>
            Discard
          </Button>
          <Button onClick={on.onChangeNote} disabled={isSaving}>
            Change the note
          </Button>
          <Button tone="primary" icon={Check} onClick={on.onAccept} isPending={isSaving}>
            Use it
          </Button>
        </div>
      </div>
    </div>
  );
}

function Fact({ icon: Icon, children }: { icon: typeof Film; children: React.ReactNode }) {
  return (
    <li className="flex items-start gap-2 tabular-nums">
      <Icon aria-hidden className="mt-px size-4 shrink-0 text-faint" />
      <span>{children}</span>
    </li>
  );
}
