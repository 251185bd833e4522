import clsx from "clsx";
import { Check, CirclePause, CircleX, LoaderCircle, type LucideIcon, OctagonPause } from "lucide-react";
import { type Phase, phasesOf } from "@/components/jobs/job-phases";
import type { StepState } from "@/components/jobs/job-steps";
import { phaseCount } from "@/components/jobs/phase-counts";
import type { JobView } from "@/lib/domain/job-view";

const LOOKS: Record<StepState, { bar: string; ink: string; icon: LucideIcon | null; word: string }> = {
  done: { bar: "bg-good", ink: "text-muted", icon: Check, word: "done" },
  current: { bar: "bg-accent animate-breathe", ink: "font-medium text-ink", icon: LoaderCircle, word: "under way" },
  waiting: { bar: "bg-accent", ink: "font-medium text-accent", icon: CirclePause, word: "waits for a person" },
  held: { bar: "bg-bad", ink: "font-medium text-bad", icon: OctagonPause, word: "on hold" },
  failed: { bar: "bg-bad", ink: "font-medium text-bad", icon: CircleX, word: "stopped" },
  todo: { bar: "bg-line", ink: "text-faint", icon: null, word: "to do" },
};

type Step = { phase: Phase; state: StepState; count: string };

/** The way of a job from brief to delivery, with what each phase has come to. Narrow screens name only the current one. */
export function StepBar({ job }: { job: JobView }) {
  const steps = phasesOf(job).map((step) => ({ ...step, count: phaseCount(job, step.phase) }));
  const here = steps.findIndex((step) => step.state !== "done" && step.state !== "todo");
  return (
    <div>
      <ol aria-label="Stages" className="flex gap-1">
        {steps.map((step, index) => (
          <StepItem key={step.phase} step={step} isHere={index === here} />
        ))}
      </ol>
      <p aria-hidden className="mt-1.5 text-muted text-xs lg:hidden">
        {here < 0 ? "All steps done" : `Step ${here + 1} of ${steps.length}: ${nameOf(steps[here])}`}
      </p>
    </div>
  );
}

function nameOf(step: Step | undefined): string {
  if (!step) return "";
  return [step.phase, step.count, LOOKS[step.state].word].filter(Boolean).join(", ");
}

function StepItem({ step, isHere }: { step: Step; isHere: boolean }) {
  const { bar, ink, icon: Icon } = LOOKS[step.state];
  return (
    <li aria-current={isHere ? "step" : undefined} className="min-w-0 flex-1">
      <div className={clsx("h-1 rounded-full", bar)} />
      <span className="sr-only">{nameOf(step)}</span>
      <span aria-hidden className={clsx("mt-1.5 hidden items-center gap-1 text-xs lg:flex", ink)}>
        {Icon && <Icon className={clsx("size-3.5 shrink-0", step.state === "current" && "animate-spin")} />}
        <span className="truncate">{step.phase}</span>
        {step.count && <span className="truncate font-normal text-faint tabular-nums">{step.count}</span>}
      </span>
    </li>
  );
}
