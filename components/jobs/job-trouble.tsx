"use client";

import { Play } from "lucide-react";
import { failureWords } from "@/components/jobs/failure-words";
import { JobHold } from "@/components/jobs/job-hold";
import { ShotLinks } from "@/components/jobs/shot-links";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { resumeJob } from "@/lib/client/job-commands";
import type { JobView } from "@/lib/domain/job-view";

/** Warnings about the brief, and for a job that stopped or is on hold: the cause, what it cost, and the way on. */
export function JobTrouble({ job }: { job: JobView }) {
  return (
    <>
      {job.status === "failed" && <Stopped job={job} />}
      {job.waitingAt === "provider" && <JobHold job={job} />}
      <RequestedChanges job={job} />
      {job.warnings.map((warning) => (
        <Notice key={`${warning.field}:${warning.message}`} kind="warn" title={warning.message} />
      ))}
    </>
  );
}

/** What the last person at this gate wants to be different, until somebody decides again. */
function RequestedChanges({ job }: { job: JobView }) {
  const last = job.approvals.findLast((approval) => approval.gate === job.waitingAt);
  if (last?.decision !== "request-changes") return null;
  return (
    <Notice kind="warn" title={`${last.deciderName} asked for changes`}>
      <q dir="auto">{last.note}</q>
    </Notice>
  );
}

function Stopped({ job }: { job: JobView }) {
  const resume = useJobCommand(job.id, () => resumeJob(job.id));
  const { title, reasons } = failureWords(job.failure?.message ?? "The job stopped, and no cause was recorded.");
  const named = new Set(reasons.flatMap(({ codes }) => codes));
  const others = (job.failure?.shotCodes ?? []).filter((code) => !named.has(code));
  return (
    <Notice
      kind="bad"
      title={title}
      action={
        job.permissions.resume && (
          <Button tone="primary" icon={Play} isPending={resume.isPending} onClick={() => resume.mutate(undefined)}>
            Resume
          </Button>
        )
      }
    >
      {reasons.length > 0 && (
        <ul className="mb-1 flex flex-col gap-1 text-ink">
          {reasons.map(({ codes, text }) => (
            <li key={text} className="break-words" dir="auto">
              <ShotLinks codes={codes} /> {text}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p>
          Concerns <ShotLinks codes={others} />.
        </p>
      )}
      <p>
        {job.failure?.charged} Resuming goes on from the last good checkpoint; finished shots are kept and not paid for
        again.
      </p>
      {!job.permissions.resume && <p>The job's producer or an administrator can resume it.</p>}
      {resume.error && <p className="text-bad">{resume.error.message}</p>}
    </Notice>
  );
}
