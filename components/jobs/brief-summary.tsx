import { ChevronRight } from "lucide-react";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { JobView } from "@/lib/domain/job-view";
import { formatSeconds } from "@/lib/format";

/** What was asked for, in the producer's words, and what the analysis made of it. */
export function BriefSummary({ job: { brief, analysis } }: { job: JobView }) {
  return (
    <details className="group rounded-lg border bg-surface">
      <summary className="flex items-center gap-2 rounded-lg px-4 py-3">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-faint transition-transform group-open:rotate-90" />
        <span className="font-medium">Brief</span>
        <span className="min-w-0 truncate text-muted group-open:hidden" dir="auto">
          {brief.prompt}
        </span>
      </summary>
      <div className="grid gap-5 border-t p-4 lg:grid-cols-2">
        <p className="max-w-prose whitespace-pre-wrap text-pretty" dir="auto">
          {brief.prompt}
        </p>
        <dl className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-1.5">
          <Fact name="Format">
            {brief.aspectRatio}, {formatSeconds(brief.durationSeconds)}, {brief.fps} fps, {brief.resolution}
          </Fact>
          <Fact name="Budget">${brief.budgetUsd.toFixed(2)}</Fact>
          {brief.project && <Fact name="Project">{brief.project}, whose films share its budget</Fact>}
          <Fact name="Backends">{backendsOf(brief.preferences)}</Fact>
          {brief.style && <Fact name="Style">{brief.style}</Fact>}
          {brief.mood && <Fact name="Mood">{brief.mood}</Fact>}
          {analysis && (
            <>
              <Fact name="Planned by">{analysis.plannedBy}</Fact>
              <Fact name="Subject">{analysis.subject}</Fact>
              <Fact name="Complexity">
                {analysis.complexity.toFixed(2)} of 1: {analysis.complexityReasons.join("; ")}
              </Fact>
              {analysis.risks.length > 0 && <Fact name="Risks">{analysis.risks.join("; ")}</Fact>}
            </>
          )}
        </dl>
      </div>
    </details>
  );
}

function backendsOf({ allowedBackends, qualityFloor }: JobView["brief"]["preferences"]): string {
  const allowed = allowedBackends ? allowedBackends.map((id) => BACKEND_NAMES[id]).join(", ") : "All of them";
  return qualityFloor > 0 ? `${allowed}; expected quality of at least ${qualityFloor.toFixed(1)}` : allowed;
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 text-pretty" dir="auto">
        {children}
      </dd>
    </>
  );
}
