"use client";

import { Gauge } from "lucide-react";
import { useState } from "react";
import { RetakeShots } from "@/components/board/retake-shots";
import { ClipDialog, type ClipToShow } from "@/components/player/clip-dialog";
import { clipAt } from "@/components/quality/clip-at";
import { ReportPanel } from "@/components/quality/report-panel";
import { RetakeButton } from "@/components/quality/retake-button";
import { ScorePanel } from "@/components/quality/score-panel";
import type { ShowMoment } from "@/components/quality/show-moment";
import { VerdictSummary } from "@/components/quality/verdict-summary";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { JobView } from "@/lib/domain/job-view";

/** What was measured on the stored files, and how the pictures score. */
export function QualityView({ job }: { job: JobView }) {
  const [clip, setClip] = useState<ClipToShow | null>(null);
  const show: ShowMoment = (code, atSeconds, finding) => setClip(clipAt(job, code, atSeconds, finding));
  const canShow = (code: string | null) => clipAt(job, code, 0, "") !== null;

  if (job.reports.length === 0 && !job.judgement) {
    return (
      <EmptyState icon={Gauge} title="Nothing is measured yet">
        Every shot is checked on its stored file as soon as all of them are rendered.
      </EmptyState>
    );
  }
  const order = job.plan?.shots.map((shot) => shot.code) ?? [];
  const reports = job.reports.toSorted((a, b) => rank(order, a.code) - rank(order, b.code));
  return (
    <>
      {job.judgement && <ScorePanel judgement={job.judgement} canShow={canShow} onShow={show} />}
      <Section
        title="Technical checks"
        note="Ten measurements on each file, never taken from what a provider claims."
        aside={job.waitingAt !== "retake" && <RetakeButton job={job} />}
      >
        <VerdictSummary reports={reports} />
        <div className="divide-y overflow-hidden rounded-lg border bg-surface">
          {reports.map((report) => (
            <ReportPanel
              key={report.code ?? "film"}
              report={report}
              scored={job.judgement?.shots.find((shot) => shot.code === report.code)}
              canShow={canShow(report.code)}
              onShow={show}
            >
              {report.verdict === "fail" && report.code && job.permissions.retake && (
                <RetakeShots job={job} codes={[report.code]} />
              )}
            </ReportPanel>
          ))}
        </div>
      </Section>
      {clip && <ClipDialog clip={clip} onClose={() => setClip(null)} />}
    </>
  );
}

/** The film first, then the shots as they are cut. */
function rank(order: readonly string[], code: string | null): number {
  return code === null ? -1 : order.indexOf(code);
}
