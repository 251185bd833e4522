import Link from "next/link";
import { JobSpend } from "@/components/jobs/job-spend";
import { standingOf } from "@/components/jobs/job-standing";
import { JobStatus } from "@/components/jobs/job-status";
import { PhaseStrip } from "@/components/jobs/phase-strip";
import { Moment } from "@/components/ui/moment";
import { Picture } from "@/components/ui/picture";
import type { JobSummary } from "@/lib/domain/job-view";
import { formatSeconds } from "@/lib/format";

export type JobItemProps = { job: JobSummary; isTabStop: boolean };

/** One job of the grid: poster, where it stands, what it waits for and on whom, what it cost. */
export function JobCard({ job, isTabStop }: JobItemProps) {
  const isComing = job.status === "running" && job.posterUrl === null;
  return (
    <li className="group relative flex flex-col overflow-hidden rounded-lg border bg-surface transition-colors [contain-intrinsic-size:auto_22rem] [content-visibility:auto] hover:border-edge has-focus-visible:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <div className="relative bg-sunken">
        <Picture src={job.posterUrl} alt="" ratio="16:9" fit="contain" isComing={isComing} className="w-full" />
        <span className="absolute right-2 bottom-2 rounded-sm bg-black/75 px-1.5 font-mono text-2xs text-white leading-5">
          {job.aspectRatio} · {formatSeconds(job.durationSeconds)}
          {job.shots > 0 && ` · ${job.shots} shots`}
        </span>
      </div>
      <div className="flex flex-1 flex-col gap-2 p-3.5">
        <div className="flex items-start justify-between gap-3">
          <h2 className="min-w-0 font-medium text-base leading-snug" dir="auto">
            <Link
              href={`/jobs/${job.id}`}
              data-job={job.id}
              tabIndex={isTabStop ? 0 : -1}
              className="line-clamp-2 break-words outline-none after:absolute after:inset-0"
            >
              {job.title}
            </Link>
          </h2>
          <JobStatus job={job} />
        </div>
        <p className="line-clamp-2 text-muted text-xs text-pretty" title={standingOf(job)} dir="auto">
          {standingOf(job)}
        </p>
        <div className="mt-auto flex flex-col gap-2.5 pt-1.5">
          <PhaseStrip job={job} />
          <div className="flex items-start justify-between gap-3">
            <p className="min-w-0 text-faint text-xs">
              <span className="block truncate" dir="auto">
                {job.projectName ?? job.producerName}
              </span>
              <Moment at={job.updatedAt} isRelative />
            </p>
            <JobSpend job={job} />
          </div>
        </div>
      </div>
    </li>
  );
}
