import { useSearchParams } from "next/navigation";
import { CancelJob } from "@/components/jobs/cancel-job";
import { JobPeople } from "@/components/jobs/job-people";
import { JobStatus } from "@/components/jobs/job-status";
import type { JobViewName } from "@/components/jobs/job-views";
import { jobWords } from "@/components/jobs/job-words";
import { SpendMeter } from "@/components/jobs/spend-meter";
import { StepBar } from "@/components/jobs/step-bar";
import { type Crumb, PageHeader } from "@/components/ui/page-header";
import { type Tab, ViewTabs } from "@/components/ui/view-tabs";
import type { JobView } from "@/lib/domain/job-view";

/** Where the job stands, what it has spent, who else is here, and the ways to look at it. */
export function JobHeader({ job, view }: { job: JobView; view: JobViewName }) {
  return (
    <>
      <PageHeader crumbs={crumbsOf(job)} title={job.title} trail={useOpenShot(job, view)}>
        <JobPeople jobId={job.id} />
        <SpendMeter spentMicros={job.spentMicros} reservedMicros={job.reservedMicros} capMicros={job.capMicros} />
        <JobStatus job={job} />
      </PageHeader>
      <div className="border-b px-4 pt-3 lg:px-8">
        <div className="mb-3 flex items-center justify-between gap-x-4">
          <p className="min-w-0 flex-1 text-muted text-pretty">
            {jobWords(job).sentence} <span className="text-faint">By {job.producer.name}.</span>
          </p>
          {job.permissions.cancel && <CancelJob job={job} />}
        </div>
        <StepBar job={job} />
        <div className="mt-2">
          <ViewTabs label="Parts of the job" tabs={tabsOf(job)} current={view} />
        </div>
      </div>
    </>
  );
}

function crumbsOf({ brief }: JobView): Crumb[] {
  const { project } = brief;
  const jobs = { label: "Jobs", href: "/" };
  return project ? [jobs, { label: project, href: `/?project=${encodeURIComponent(project)}` }] : [jobs];
}

/** The scene and the shot that are open on the board. */
function useOpenShot(job: JobView, view: JobViewName): string[] {
  const code = useSearchParams().get("shot");
  const shot = view === "board" ? job.plan?.shots.find((one) => one.code === code) : undefined;
  return shot ? [`Scene ${shot.sceneNumber}`, shot.code] : [];
}

function tabsOf(job: JobView): Tab[] {
  const hasShots = (job.plan?.shots.length ?? 0) > 0;
  return [
    { id: "board", label: "Board" },
    ...(hasShots ? [{ id: "animatic", label: "Animatic" }] : []),
    { id: "quote", label: "Quote" },
    { id: "render", label: "Render" },
    { id: "quality", label: "Quality" },
    ...(job.delivery ? [{ id: "film", label: "Film" }] : []),
    { id: "history", label: "History" },
  ];
}
