import { z } from "zod";
import { sendJson } from "@/lib/client/http";
import type { BudgetChange, PriceChange } from "@/lib/domain/admin-view";
import { auditChecksSchema } from "@/lib/domain/audit-chain";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import type { PersonChange } from "@/lib/domain/people";
import type { PolicyChange } from "@/lib/domain/policies";

const changedSchema = z.object({ jobs: z.int() });
const closedSchema = z.object({ day: z.string(), differences: z.int() });
const settledSchema = z.object({ id: z.string() });

type BackendKey = Pick<BackendSetting, "backend" | "route">;

/** What a person found out at the provider, as the form holds it; the server checks it. */
export type VerdictInput =
  | { verdict: "found"; providerJobId: string; reason: string }
  | { verdict: "not-charged"; reason: string }
  | { verdict: "charged-and-lost"; chargedMicros: number; reason: string };

const pathOf = ({ backend, route }: BackendKey) => `/api/admin/backends/${backend}/${encodeURIComponent(route)}`;

/** Fields are sent as they were typed, numbers as numbers; whatever is wrong comes back with its field's name. */
export const changeBackend = (key: BackendKey, change: Record<string, unknown>) =>
  sendJson("PATCH", pathOf(key), change, changedSchema);

export const pauseBackend = (key: BackendKey, reason: string) =>
  sendJson("POST", `${pathOf(key)}/pause`, { reason }, changedSchema);

export const resumeBackend = (key: BackendKey) => sendJson("POST", `${pathOf(key)}/resume`, {}, changedSchema);

export const setPrice = (change: PriceChange) => sendJson("POST", "/api/admin/prices", change, changedSchema);

export const changeBudget = (change: BudgetChange) => sendJson("PATCH", "/api/admin/budgets", change, changedSchema);

export const closeToday = () => sendJson("POST", "/api/admin/closes", {}, closedSchema);

/** Recomputes every audit chain of the workspace. */
export const verifyAudit = () => sendJson("POST", "/api/admin/audit/verify", {}, auditChecksSchema);

export const settleUnknown = (takeId: string, verdict: VerdictInput) =>
  sendJson("POST", `/api/admin/unknown/${takeId}`, verdict, settledSchema);

/** Fields as they were typed; whatever is wrong comes back with its field's name. */
export const addPerson = (person: Record<string, string>) =>
  sendJson("POST", "/api/admin/people", person, z.object({ name: z.string() }));

export const changePerson = (userId: string, change: PersonChange) =>
  sendJson("PATCH", `/api/admin/people/${encodeURIComponent(userId)}`, change, z.object({ changed: z.boolean() }));

export const changePolicy = (change: PolicyChange) =>
  sendJson("PATCH", "/api/admin/policies", change, z.object({ saved: z.boolean() }));
