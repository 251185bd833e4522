"use client";

import { Check, Copy, TextSelect } from "lucide-react";
import { useState } from "react";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { TakeView } from "@/lib/domain/job-view";

const LOOKS = {
  idle: { icon: Copy, word: "Copy" },
  copied: { icon: Check, word: "Copied" },
  refused: { icon: TextSelect, word: "Select it to copy" },
} as const;

/** The job's number at the provider, to look it up there. */
export function ProviderJob({
  take,
  providerJobId,
}: {
  take: Pick<TakeView, "backend" | "code" | "number">;
  providerJobId: string;
}) {
  const [state, setState] = useState<keyof typeof LOOKS>("idle");
  const { icon: Icon, word } = LOOKS[state];

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(providerJobId);
      setState("copied");
    } catch {
      setState("refused");
    }
  }

  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span className="min-w-0 select-all truncate font-mono text-2xs text-faint" title={providerJobId}>
        {providerJobId}
      </span>
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={`Copy the job's number at ${BACKEND_NAMES[take.backend]} of ${take.code}, take ${take.number}`}
        className="inline-flex min-h-6 shrink-0 items-center gap-1 rounded-sm px-1 text-2xs text-muted hover:bg-hover hover:text-ink"
      >
        <Icon aria-hidden className="size-3.5" />
        <span role="status">{word}</span>
      </button>
    </span>
  );
}
