import Link from "next/link";
import { JobStatus } from "@/components/jobs/job-status";
import { jobWords } from "@/components/jobs/job-words";
import { spendWords } from "@/components/jobs/spend-meter";
import { Moment } from "@/components/ui/moment";
import { Picture } from "@/components/ui/picture";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { JobSummary } from "@/lib/domain/job-view";
import { formatSeconds } from "@/lib/format";

/** One job of the list: poster, where it stands, what it waits for, what it cost. */
export function JobCard({ job }: { job: JobSummary }) {
  const { kind, sentence } = jobWords(job);
  const isPlanning = kind === "moving" && job.posterUrl === null;
  return (
    <li className="group relative flex flex-col overflow-hidden rounded-lg border bg-surface transition-colors focus-within:border-accent hover:border-edge">
      <div className="relative bg-sunken">
        <Picture src={job.posterUrl} alt="" ratio="16:9" fit="contain" isComing={isPlanning} className="w-full" />
        <span className="absolute right-2 bottom-2 rounded-sm bg-black/75 px-1.5 font-mono text-2xs text-white leading-5">
          {job.aspectRatio} · {formatSeconds(job.durationSeconds)}
        </span>
      </div>
      <div className="flex flex-1 flex-col gap-2.5 p-4">
        <div className="flex items-start justify-between gap-3">
          <h2 className="min-w-0 font-medium text-base leading-snug">
            <Link href={`/jobs/${job.id}`} className="line-clamp-2 outline-none after:absolute after:inset-0">
              {job.title}
            </Link>
          </h2>
          <JobStatus job={job} />
        </div>
        <p className="text-muted text-xs">{sentence}</p>
        <div className="mt-auto flex flex-col gap-2.5 pt-1">
          <ProgressBar
            value={job.progress}
            label={`Progress of ${job.title}`}
            tone={kind === "final" ? "gold" : kind === "stopped" || kind === "held" ? "bad" : "accent"}
          />
          <p className="flex justify-between gap-3 text-faint text-xs tabular-nums">
            <span className="truncate">
              {job.producerName} · <Moment at={job.updatedAt} isRelative />
            </span>
            <span className="shrink-0">{job.capMicros === null ? "not approved" : spendWords(job)}</span>
          </p>
        </div>
      </div>
    </li>
  );
}
