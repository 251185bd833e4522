import { type JobPlace, stageShown } from "@/components/jobs/job-steps";
import type { Gate } from "@/lib/domain/gate";
import type { Stage } from "@/lib/domain/job";
import type { StatusWord } from "@/lib/domain/status-words";

export type StatusKind = "moving" | "waiting" | "changes" | "held" | "stopped" | "final" | "cancelled";

type Words = { word: StatusWord; sentence: string };

const DOING: Record<Exclude<Stage, "ERROR" | "COMPLETE">, Words> = {
  INIT: { word: "Received", sentence: "The brief has arrived." },
  INPUT_SANITIZER: { word: "Reading", sentence: "The brief is being checked." },
  ANALYSIS: { word: "Planning", sentence: "The brief is being analysed." },
  CREATIVE: { word: "Planning", sentence: "The scenes are being written." },
  VISUAL: { word: "Boarding", sentence: "The shots are being drawn." },
  FAST_TRACK: { word: "Boarding", sentence: "Scenes and shots are being made in one pass." },
  FINANCIAL: { word: "Quoting", sentence: "The price is being worked out." },
  RENDER: { word: "Rendering", sentence: "The shots are being rendered." },
  QA_TECH: { word: "Checking", sentence: "Every file is being measured." },
  QA_SEMANTIC: { word: "Reviewing", sentence: "The pictures are being scored." },
  FINALIZE: { word: "Cutting", sentence: "The final cut is being put together." },
};

const WAITING_KINDS: Record<Gate, StatusKind> = {
  storyboard: "waiting",
  cost: "waiting",
  retake: "changes",
  delivery: "waiting",
  provider: "held",
};

const WAITING: Record<Gate, Words> = {
  storyboard: { word: "Awaiting approval", sentence: "Waits for an approver to accept the storyboard." },
  cost: { word: "Awaiting approval", sentence: "Waits for an approver to accept the cost." },
  retake: { word: "Needs changes", sentence: "Waits for a person to decide about retakes." },
  delivery: { word: "Awaiting approval", sentence: "Waits for an approver to accept the film." },
  provider: { word: "On hold", sentence: "Nothing is sent or paid until what holds it is settled." },
};

/** What a job is doing or waiting for: a kind for the look, a word for the badge, a sentence for the page. */
export function jobWords(job: JobPlace): Words & { kind: StatusKind } {
  const stage = stageShown(job);
  if (job.status === "cancelled") return { kind: "cancelled", word: "Cancelled", sentence: "A person cancelled it." };
  if (stage === "COMPLETE") return { kind: "final", word: "Final", sentence: "The film is delivered." };
  if (job.status === "failed" || stage === "ERROR") {
    return { kind: "stopped", word: "Stopped", sentence: "It stopped and waits for a person to resume it." };
  }
  if (job.waitingAt) return { kind: WAITING_KINDS[job.waitingAt], ...WAITING[job.waitingAt] };
  return { kind: "moving", ...DOING[stage] };
}
