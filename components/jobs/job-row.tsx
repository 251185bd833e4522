import Link from "next/link";
import type { JobItemProps } from "@/components/jobs/job-card";
import { JobSpend } from "@/components/jobs/job-spend";
import { standingOf } from "@/components/jobs/job-standing";
import { JobStatus } from "@/components/jobs/job-status";
import { PhaseStrip } from "@/components/jobs/phase-strip";
import { Moment } from "@/components/ui/moment";
import { Picture } from "@/components/ui/picture";
import { formatSeconds } from "@/lib/format";

/** One job as a line of the list: the same facts as its card, for people who look after many. */
export function JobRow({ job, isTabStop }: JobItemProps) {
  return (
    <li className="relative flex items-center gap-4 border-b px-3 py-2 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] last:border-b-0 hover:bg-hover has-focus-visible:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent">
      <Picture
        src={job.posterUrl}
        alt=""
        ratio="16:9"
        fit="contain"
        isComing={job.status === "running"}
        className="w-20 shrink-0 rounded-sm"
      />
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-medium" dir="auto">
          <Link
            href={`/jobs/${job.id}`}
            data-job={job.id}
            tabIndex={isTabStop ? 0 : -1}
            className="outline-none after:absolute after:inset-0"
          >
            {job.title}
          </Link>
        </h2>
        <p className="truncate text-muted text-xs" title={standingOf(job)} dir="auto">
          {standingOf(job)}
        </p>
        <p className="mt-1 sm:hidden">
          <JobStatus job={job} />
        </p>
      </div>
      <div className="hidden w-52 shrink-0 2xl:block">
        <PhaseStrip job={job} />
      </div>
      <div className="hidden w-36 shrink-0 sm:block">
        <JobStatus job={job} />
      </div>
      <p className="hidden w-32 shrink-0 text-faint text-xs lg:block">
        <span className="block truncate" dir="auto">
          {job.projectName ?? job.producerName}
        </span>
        {job.aspectRatio} · {formatSeconds(job.durationSeconds)}
      </p>
      <p className="hidden w-24 shrink-0 text-faint text-xs md:block">
        <Moment at={job.updatedAt} isRelative />
      </p>
      <JobSpend job={job} />
    </li>
  );
}
