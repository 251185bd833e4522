import type { JobView } from "@/lib/domain/job-view";

const BAR_WIDTH = 24;

type Output = { write(text: string): unknown; isTTY?: boolean };

/** Says how far a job is: one line that renews itself on a terminal, a new line only for news anywhere else. */
export function createProgress(output: Output) {
  let last = "";
  return {
    show(job: JobView): void {
      const line = progressLine(job);
      if (line === last) return;
      last = line;
      output.write(output.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    /** Ends the line so that other text can follow. */
    leave(): void {
      if (last !== "" && output.isTTY) output.write("\n");
      last = "";
    },
  };
}

/** "██████░░░░  45 %  RENDER  3 of 7 shots, SC01-SH020 60 %" */
export function progressLine(job: JobView): string {
  const filled = Math.round(job.progress * BAR_WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
  return `${bar} ${String(Math.round(job.progress * 100)).padStart(3)} %  ${job.stage}${shotsOf(job)}`;
}

function shotsOf({ stage, plan, takes }: JobView): string {
  if (stage !== "RENDER" || !plan) return "";
  const current = takes.filter((take) => !take.superseded);
  const done = current.filter((take) => take.state === "succeeded").length;
  const running = current.filter((take) => take.state === "submitted");
  const parts = running.map((take) => `${take.code} ${Math.floor(take.progress * 100)} %`);
  return `  ${[`${done} of ${plan.shots.length} shots`, ...parts].join(", ")}`;
}
