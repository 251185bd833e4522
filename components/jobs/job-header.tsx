import { CancelJob } from "@/components/jobs/cancel-job";
import { JobStatus } from "@/components/jobs/job-status";
import type { JobViewName } from "@/components/jobs/job-views";
import { jobWords } from "@/components/jobs/job-words";
import { SpendMeter } from "@/components/jobs/spend-meter";
import { StepBar } from "@/components/jobs/step-bar";
import { PageHeader } from "@/components/ui/page-header";
import { type Tab, ViewTabs } from "@/components/ui/view-tabs";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

/** Where the job stands, what it has spent, and the ways to look at it. */
export function JobHeader({ job, view }: { job: JobView; view: JobViewName }) {
  return (
    <>
      <PageHeader crumbs={[{ label: "Jobs", href: "/" }]} title={job.title}>
        <JobStatus job={job} />
      </PageHeader>
      <div className="border-b px-4 pt-4 lg:px-8">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <p className="text-muted">
            {jobWords(job).sentence} <span className="text-faint">By {job.producer.name}.</span>
          </p>
          <div className="flex items-center gap-4">
            <SpendMeter spentMicros={job.spentMicros} reservedMicros={job.reservedMicros} capMicros={job.capMicros} />
            {job.permissions.cancel && <CancelJob job={job} />}
          </div>
        </div>
        <StepBar job={job} />
        <div className="mt-3">
          <ViewTabs label="Parts of the job" tabs={tabsOf(job)} current={view} />
        </div>
      </div>
    </>
  );
}

function tabsOf(job: JobView): Tab[] {
  const shots = job.plan?.shots.length ?? 0;
  const rendered = new Set(job.takes.filter(isKept).map((take) => take.code)).size;
  return [
    { id: "board", label: "Board", note: shots > 0 ? String(shots) : "" },
    { id: "quote", label: "Quote", note: job.quote ? formatMicros(job.quote.interval.p50Micros) : "" },
    { id: "render", label: "Render", note: job.takes.length > 0 ? `${rendered}/${shots}` : "" },
    { id: "quality", label: "Quality", note: job.judgement ? job.judgement.average.toFixed(1) : "" },
    ...(job.delivery ? [{ id: "film", label: "Film" }] : []),
    { id: "history", label: "History" },
  ];
}

function isKept(take: JobView["takes"][number]): boolean {
  return take.state === "succeeded" && !take.superseded;
}
