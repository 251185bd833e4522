import clsx from "clsx";
import { WHEN_UNFOLDED } from "@/components/gates/bar-frame";
import { failedShots } from "@/components/quality/failed-shots";
import { RetakeButton } from "@/components/quality/retake-button";
import type { JobView } from "@/lib/domain/job-view";
import { formatCount } from "@/lib/format";

/** This gate is not signed: it opens by taking shots again, or by changing them on the board. */
export function RetakeGate({ job }: { job: JobView }) {
  const codes = failedShots(job);
  const what =
    codes.length > 0 ? `${formatCount(codes.length, "shot")} failed the checks` : "Some shots need another take";
  return (
    <div className="flex items-center justify-between gap-x-6 max-sm:gap-x-3">
      <div className="min-w-0">
        <p className="font-medium">{what}</p>
        <p className={clsx("text-muted text-xs text-pretty", WHEN_UNFOLDED)}>
          {codes.length > 0 && <span className="font-mono">{codes.join(", ")}. </span>}
          Take them again, or change them on the board first. The other shots are kept.
        </p>
      </div>
      <RetakeButton job={job} tone="primary" />
    </div>
  );
}
