import clsx from "clsx";
import { phaseOf, phasesOf } from "@/components/jobs/job-phases";
import type { JobPlace, StepState } from "@/components/jobs/job-steps";

const BARS: Record<StepState, string> = {
  done: "bg-good/70",
  current: "bg-accent animate-breathe",
  waiting: "bg-accent",
  held: "bg-bad",
  failed: "bg-bad",
  todo: "bg-line",
};
const WORDS: Record<StepState, string> = {
  done: "done",
  current: "under way",
  waiting: "waits for a person",
  held: "on hold",
  failed: "stopped",
  todo: "to do",
};

/** The way of a job in short bars, with the phase it stands at in a word, and its progress. */
export function PhaseStrip({ job }: { job: JobPlace & { progress: number } }) {
  const phases = phasesOf(job);
  return (
    <div className="flex items-center gap-2 text-2xs">
      <span className="w-13 shrink-0 font-medium text-muted">{phaseOf(job)}</span>
      <ol aria-label="Stages" className="flex flex-1 gap-0.75">
        {phases.map(({ phase, state }) => (
          <li key={phase} title={`${phase}: ${WORDS[state]}`} className={clsx("h-1 flex-1 rounded-full", BARS[state])}>
            <span className="sr-only">
              {phase}: {WORDS[state]}
            </span>
          </li>
        ))}
      </ol>
      <span className="w-10 shrink-0 whitespace-nowrap text-right text-faint tabular-nums">
        {Math.round(job.progress * 100)} %
      </span>
    </div>
  );
}
