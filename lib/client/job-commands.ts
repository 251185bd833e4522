import { sendJson } from "@/lib/client/http";
import type { Decision } from "@/lib/domain/gate";

type Done = { id: string };

export const createJob = (brief: unknown) => sendJson<Done & { created: boolean }>("POST", "/api/jobs", brief, "id");

export const decideJob = (id: string, decision: Decision) =>
  sendJson<Done>("POST", `/api/jobs/${id}/decision`, decision, "id");

export const resumeJob = (id: string) => sendJson<Done>("POST", `/api/jobs/${id}/resume`, {}, "id");

export const cancelJob = (id: string) => sendJson<Done>("POST", `/api/jobs/${id}/cancel`, {}, "id");

export const pauseJob = (id: string) => sendJson<Done>("POST", `/api/jobs/${id}/pause`, {}, "id");

export const retakeShots = (id: string, shotCodes: string[], note: string) =>
  sendJson<Done>("POST", `/api/jobs/${id}/retakes`, note ? { shotCodes, note } : { shotCodes }, "id");

/** Has the copy of the film with slate and timecode in the picture made, unless it is there. */
export const askForBurnIn = (id: string) => sendJson<Done>("POST", `/api/jobs/${id}/burn-in`, {}, "id");
