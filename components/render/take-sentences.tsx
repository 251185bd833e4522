import clsx from "clsx";
import type { TakePlace } from "@/components/render/spoken-take";
import { takeWords } from "@/components/render/take-words";
import { isBackendsFault } from "@/lib/domain/backends-fault";
import type { TakeView } from "@/lib/domain/job-view";

/** What a take is or became, and what happens next. */
export function TakeSentences({ take, place }: { take: TakeView; place: TakePlace }) {
  const { what, next } = takeWords(take, place);
  const hasFailed = (take.state === "failed" || take.state === "rejected") && !isBackendsFault(take.failureKind);
  return (
    <p className="text-muted text-xs text-pretty" dir="auto">
      <span className={clsx("break-words", hasFailed && !place.isReplaced && "text-bad")}>{what}</span> {next}
    </p>
  );
}
