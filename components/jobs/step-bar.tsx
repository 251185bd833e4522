import clsx from "clsx";
import { Check, CirclePause, CircleX, LoaderCircle, type LucideIcon, OctagonPause } from "lucide-react";
import { type JobPlace, type Step, type StepState, stepsOf } from "@/components/jobs/job-steps";

const LOOKS: Record<StepState, { bar: string; ink: string; icon: LucideIcon | null; word: string }> = {
  done: { bar: "bg-good", ink: "text-muted", icon: Check, word: "done" },
  current: { bar: "bg-accent animate-breathe", ink: "font-medium text-ink", icon: LoaderCircle, word: "under way" },
  waiting: { bar: "bg-accent", ink: "font-medium text-accent", icon: CirclePause, word: "waits for a person" },
  held: { bar: "bg-bad", ink: "font-medium text-bad", icon: OctagonPause, word: "on hold" },
  failed: { bar: "bg-bad", ink: "font-medium text-bad", icon: CircleX, word: "stopped" },
  todo: { bar: "bg-line", ink: "text-faint", icon: null, word: "to do" },
};

/** The way of a job from brief to final cut. On narrow screens only the current step is named. */
export function StepBar({ job }: { job: JobPlace }) {
  const steps = stepsOf(job);
  const here = steps.findIndex((step) => step.state !== "done" && step.state !== "todo");
  return (
    <div>
      <ol aria-label="Stages" className="flex gap-1">
        {steps.map((step, index) => (
          <StepItem key={step.id} step={step} isHere={index === here} />
        ))}
      </ol>
      <p aria-hidden className="mt-1.5 text-muted text-xs lg:hidden">
        {here < 0
          ? "All steps done"
          : `Step ${here + 1} of ${steps.length}: ${steps[here]?.label}, ${LOOKS[steps[here]?.state ?? "todo"].word}`}
      </p>
    </div>
  );
}

function StepItem({ step, isHere }: { step: Step; isHere: boolean }) {
  const { bar, ink, icon: Icon, word } = LOOKS[step.state];
  return (
    <li aria-current={isHere ? "step" : undefined} className="min-w-0 flex-1">
      <div className={clsx("h-1 rounded-full", bar)} />
      <span className="sr-only">
        {step.label}: {word}
      </span>
      <span aria-hidden className={clsx("mt-1.5 hidden items-center gap-1 text-xs lg:flex", ink)}>
        {Icon && <Icon className={clsx("size-3.5 shrink-0", step.state === "current" && "animate-spin")} />}
        <span className="truncate">{step.label}</span>
      </span>
    </li>
  );
}
