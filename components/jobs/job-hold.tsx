"use client";

import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { currentTake } from "@/components/board/shot-status";
import { holdWords } from "@/components/jobs/hold-words";
import { ShotLinks } from "@/components/jobs/shot-links";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { resumeJob } from "@/lib/client/job-commands";
import { Problem } from "@/lib/client/problem";
import { holdReasons } from "@/lib/domain/hold-reasons";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

/** Why a job is on hold, what that costs, how it goes on, and the one thing to press: looking again pays nothing. */
export function JobHold({ job }: { job: JobView }) {
  const look = useJobCommand(job.id, () => resumeJob(job.id));
  const reasons = holdReasons(job.waitingReason);
  const words = holdWords(job, reasons);
  const hasUnknown = job.takes.some((take) => take.state === "unknown");
  return (
    <Notice kind="bad" title={words.title}>
      <div className="flex flex-col gap-2">
        {reasons.length > 0 && (
          <ul className="flex flex-col gap-2 text-ink">
            {reasons.map(({ codes, text }) => (
              <li key={text} className="break-words" dir="auto">
                <span className="block text-muted">
                  <ShotLinks codes={codes.length > 0 ? codes : missingShots(job)} />
                </span>
                {text}
              </li>
            ))}
          </ul>
        )}
        <p>
          {whatItCosts(job)} {words.next}; finished shots are kept.
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {job.permissions.resume && (
            <Button icon={RefreshCw} isPending={look.isPending} onClick={() => look.mutate(undefined)}>
              {words.action}
            </Button>
          )}
          {hasUnknown && job.permissions.settleUnknown && (
            <Link
              href="/admin/unknown"
              className="inline-flex min-h-6 items-center font-medium text-accent underline underline-offset-2"
            >
              Settle unknown attempts
            </Link>
          )}
        </div>
        {look.error && <p role="status">{answerOf(look.error)}</p>}
      </div>
    </Notice>
  );
}

/** A budget that holds the whole order holds every shot that has no clip yet; a pause names nobody. */
function missingShots({ plan, takes, pausedBy }: JobView): string[] {
  if (pausedBy !== null) return [];
  const codes = plan?.shots.map((shot) => shot.code) ?? [];
  return codes.filter((code) => currentTake(takes, code)?.state !== "succeeded");
}

/** A refusal says once more what is listed above. */
function answerOf(error: Error): string {
  const isHeldStill = error instanceof Problem && error.code === "conflict";
  return isHeldStill ? "Looked just now: the same still holds it." : error.message;
}

function whatItCosts({ spentMicros, reservedMicros }: JobView): string {
  const reserved = reservedMicros > 0 ? `, ${formatMicros(reservedMicros)} is reserved` : "";
  return `${formatMicros(spentMicros)} is charged so far${reserved}; while it is on hold nothing is sent or paid again.`;
}
