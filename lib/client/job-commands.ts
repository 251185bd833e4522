import { z } from "zod";
import { sendJson } from "@/lib/client/http";
import type { Decision } from "@/lib/domain/gate";

const createdSchema = z.object({ id: z.string(), created: z.boolean() });
const doneSchema = z.object({ id: z.string() });

export const createJob = (brief: unknown) => sendJson("POST", "/api/jobs", brief, createdSchema);

export const decideJob = (id: string, decision: Decision) =>
  sendJson("POST", `/api/jobs/${id}/decision`, decision, doneSchema);

export const resumeJob = (id: string) => sendJson("POST", `/api/jobs/${id}/resume`, {}, doneSchema);

export const cancelJob = (id: string) => sendJson("POST", `/api/jobs/${id}/cancel`, {}, doneSchema);

export const pauseJob = (id: string) => sendJson("POST", `/api/jobs/${id}/pause`, {}, doneSchema);

export const retakeShots = (id: string, shotCodes: string[], note: string) =>
  sendJson("POST", `/api/jobs/${id}/retakes`, note ? { shotCodes, note } : { shotCodes }, doneSchema);

/** Has the copy of the film with slate and timecode in the picture made, unless it is there. */
export const askForBurnIn = (id: string) => sendJson("POST", `/api/jobs/${id}/burn-in`, {}, doneSchema);
