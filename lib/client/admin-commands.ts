import { sendJson } from "@/lib/client/http";
import type { BudgetChange, PriceChange } from "@/lib/domain/admin-view";
import type { AuditChecks } from "@/lib/domain/audit-chain";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import type { PersonChange } from "@/lib/domain/people";
import type { PolicyChange } from "@/lib/domain/policies";

type Changed = { jobs: number };
type Closed = { day: string; differences: number };

type BackendKey = Pick<BackendSetting, "backend" | "route">;

/** What a person found out at the provider, as the form holds it; the server checks it. */
export type VerdictInput =
  | { verdict: "found"; providerJobId: string; reason: string }
  | { verdict: "not-charged"; reason: string }
  | { verdict: "charged-and-lost"; chargedMicros: number; reason: string };

const pathOf = ({ backend, route }: BackendKey) => `/api/admin/backends/${backend}/${encodeURIComponent(route)}`;

/** Fields are sent as they were typed, numbers as numbers; whatever is wrong comes back with its field's name. */
export const changeBackend = (key: BackendKey, change: Record<string, unknown>) =>
  sendJson<Changed>("PATCH", pathOf(key), change, "jobs");

export const pauseBackend = (key: BackendKey, reason: string) =>
  sendJson<Changed>("POST", `${pathOf(key)}/pause`, { reason }, "jobs");

export const resumeBackend = (key: BackendKey) => sendJson<Changed>("POST", `${pathOf(key)}/resume`, {}, "jobs");

export const setPrice = (change: PriceChange) => sendJson<Changed>("POST", "/api/admin/prices", change, "jobs");

export const changeBudget = (change: BudgetChange) => sendJson<Changed>("PATCH", "/api/admin/budgets", change, "jobs");

export const closeToday = () => sendJson<Closed>("POST", "/api/admin/closes", {}, "day");

/** Recomputes every audit chain of the workspace. */
export const verifyAudit = () => sendJson<AuditChecks>("POST", "/api/admin/audit/verify", {}, "broken");

export const settleUnknown = (takeId: string, verdict: VerdictInput) =>
  sendJson<{ id: string }>("POST", `/api/admin/unknown/${takeId}`, verdict, "id");

/** Fields as they were typed; whatever is wrong comes back with its field's name. */
export const addPerson = (person: Record<string, string>) =>
  sendJson<{ name: string }>("POST", "/api/admin/people", person, "name");

export const changePerson = (userId: string, change: PersonChange) =>
  sendJson<{ changed: boolean }>("PATCH", `/api/admin/people/${encodeURIComponent(userId)}`, change, "changed");

export const changePolicy = (change: PolicyChange) =>
  sendJson<{ saved: boolean }>("PATCH", "/api/admin/policies", change, "saved");
