import type { ApprovalItem } from "@/lib/domain/job-view";

/** What a gate asks, and the part of the job where it is answered. */
export const GATE_QUESTIONS: Record<ApprovalItem["gate"], { name: string; question: string; view: string }> = {
  storyboard: { name: "Storyboard", question: "Accept the storyboard?", view: "board" },
  cost: { name: "Cost", question: "Approve the cost?", view: "quote" },
  retake: { name: "Retake", question: "Take shots again?", view: "quality" },
  delivery: { name: "Delivery", question: "Accept the film?", view: "quality" },
  provider: { name: "Provider", question: "Look at the provider?", view: "render" },
};

/** Where a decision is made. */
export function gateAddress({ id, gate }: Pick<ApprovalItem, "id" | "gate">): string {
  return `/jobs/${id}?view=${GATE_QUESTIONS[gate].view}`;
}
