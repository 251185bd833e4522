import type { ReactNode } from "react";
import { chargeWords } from "@/components/render/charge-words";
import { Elapsed } from "@/components/render/elapsed";
import { ProviderJob } from "@/components/render/provider-job";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { TakeView } from "@/lib/domain/job-view";

/** Who makes a take, its money, how far it is and for how long, and its number at the provider. */
export function TakeFacts({ take }: { take: TakeView }) {
  const isPaid = take.backend !== "animatic";
  const hasProgress = take.state === "submitted" && take.progress > 0;
  return (
    <div className="flex min-w-0 flex-col gap-0.5 text-xs tabular-nums">
      <Line>
        <span className="font-medium text-ink">{BACKEND_NAMES[take.backend]}</span>
        {isPaid && <span className="break-all font-mono text-2xs text-faint">{take.model}</span>}
      </Line>
      <p className="text-pretty text-ink first-letter:uppercase">{chargeWords(take)}</p>
      <Line>
        <span>Take {take.number}</span>
        {hasProgress && <span>{Math.round(take.progress * 100)} %</span>}
        <Elapsed take={take} />
      </Line>
      {isPaid && take.providerJobId !== null && <ProviderJob take={take} providerJobId={take.providerJobId} />}
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <p className="flex flex-wrap items-baseline gap-x-2 text-muted">{children}</p>;
}
