import { TriangleAlert } from "lucide-react";
import { whatChanged } from "@/components/gates/what-changed";
import { ShallowLink } from "@/components/ui/shallow-link";
import type { JobView } from "@/lib/domain/job-view";

/** What differs from the price that was signed, so that the difference can be approved knowingly. */
export function ChangedPlan({ job }: { job: JobView }) {
  const change = whatChanged(job);
  if (!change) return null;
  return (
    <details className="group rounded-lg border border-warn/35 bg-warn/8">
      <summary className="flex min-h-9 items-center gap-2 px-3 py-1.5">
        <TriangleAlert aria-hidden className="size-4 shrink-0 text-warn" />
        <span className="font-medium">{change.title}</span>
        <span className="ml-auto shrink-0 text-muted text-xs underline decoration-edge underline-offset-4">
          <span className="group-open:hidden">What changed</span>
          <span className="hidden group-open:inline">Less</span>
        </span>
      </summary>
      <div className="flex max-h-48 flex-col gap-1.5 overflow-y-auto px-3 pb-3 pl-9 text-muted text-pretty">
        {change.shots.map(({ what, codes }) => (
          <p key={what}>
            {what}: <Shots codes={codes} isGone={what === "Removed"} />
          </p>
        ))}
        {change.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </details>
  );
}

function Shots({ codes, isGone }: { codes: readonly string[]; isGone: boolean }) {
  return codes.map((code, index) => (
    <span key={code} className="font-mono text-xs">
      {index > 0 && ", "}
      {isGone ? (
        code
      ) : (
        <ShallowLink
          href={`?view=board&shot=${code}`}
          className="text-ink underline decoration-edge underline-offset-4"
        >
          {code}
        </ShallowLink>
      )}
    </span>
  ));
}
