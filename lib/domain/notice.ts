import { z } from "zod";
import type { Gate } from "@/lib/domain/gate";

export const NOTICE_KINDS = ["waits", "approved", "changes", "stopped", "held", "delivered", "cancelled"] as const;
export const noticeKindSchema = z.enum(NOTICE_KINDS);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** What a line of the audit history means to the people it concerns, and the part of the job where it is answered. */
export type NoticeMeaning = { kind: NoticeKind; view: string };

/** Lines that tell a job's producer something that another person or the studio did. */
export const NEWS: Readonly<Record<string, NoticeMeaning>> = {
  "gate.approved": { kind: "approved", view: "quote" },
  "gate.changes-requested": { kind: "changes", view: "board" },
  "job.failed": { kind: "stopped", view: "render" },
  "render.held": { kind: "held", view: "render" },
  "render.over-budget": { kind: "held", view: "render" },
  "film.delivered": { kind: "delivered", view: "film" },
  "job.cancelled": { kind: "cancelled", view: "history" },
};

/** Lines that open a gate. They concern people only while that gate still waits. */
export const GATE_OPENS: Readonly<Record<string, NoticeMeaning & { gate: Gate }>> = {
  "storyboard.ready": { kind: "waits", view: "board", gate: "storyboard" },
  "quote.ready": { kind: "waits", view: "quote", gate: "cost" },
  "checks.failed": { kind: "waits", view: "quality", gate: "retake" },
  "film.judged": { kind: "waits", view: "quality", gate: "delivery" },
};

export const noticeSchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  kind: noticeKindSchema,
  jobId: z.string(),
  jobTitle: z.string(),
  /** The history's own sentence. */
  sentence: z.string(),
  /** The part of the job to open. */
  view: z.string(),
  isUnread: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;
