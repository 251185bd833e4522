import type { ProviderFailureKind } from "@/lib/domain/provider-failure";
import type { PlannedFault } from "@/scripts/doubles/kit/faults";
import { googleError, quotaExceeded } from "./google-error";

/** A way in which a submission goes wrong, what it means, and how many jobs are paid then. */
export type SubmitFault = {
  name: string;
  fault: PlannedFault["fault"];
  kind: ProviderFailureKind;
  paid: number;
};

const answered = (status: number, message: string): PlannedFault["fault"] => {
  const { json } = googleError(status, message);
  return { kind: "status", status, json };
};
const elsewhere = { kind: "status", status: 307, headers: { location: "/elsewhere" }, json: {} } as const;
const html = { kind: "body", contentType: "text/html", body: "<html>Welcome</html>" } as const;

/** Every lost, refused or garbled answer that both of Google's routes can give to a paid request. */
export const SUBMIT_FAULTS: readonly SubmitFault[] = [
  { name: "a connection that drops", fault: { kind: "drop" }, kind: "outcome-unknown", paid: 0 },
  { name: "an answer that is lost", fault: { kind: "accept-then-drop" }, kind: "outcome-unknown", paid: 1 },
  { name: "an answer that never comes", fault: { kind: "hold" }, kind: "outcome-unknown", paid: 1 },
  { name: "half an answer", fault: { kind: "truncate", bytes: 10 }, kind: "outcome-unknown", paid: 1 },
  { name: "a page instead of an answer", fault: html, kind: "outcome-unknown", paid: 1 },
  { name: "an answer without an id", fault: { kind: "body", body: "{}" }, kind: "outcome-unknown", paid: 1 },
  { name: "a 500", fault: answered(500, "Internal error."), kind: "outcome-unknown", paid: 0 },
  { name: "a 503", fault: answered(503, "The service is unavailable."), kind: "outcome-unknown", paid: 0 },
  { name: "a 504", fault: answered(504, "Deadline exceeded."), kind: "outcome-unknown", paid: 0 },
  { name: "a 408", fault: answered(408, "Request timeout."), kind: "outcome-unknown", paid: 0 },
  { name: "a redirect", fault: elsewhere, kind: "outcome-unknown", paid: 0 },
  {
    name: "a 429",
    fault: { kind: "status", status: 429, json: quotaExceeded("42s").json },
    kind: "rate-limited",
    paid: 0,
  },
  { name: "a 400", fault: answered(400, "Invalid value."), kind: "rejected-input", paid: 0 },
  {
    name: "a refused prompt",
    fault: answered(400, "The prompt violates Google's usage guidelines."),
    kind: "content-rejected",
    paid: 0,
  },
  { name: "a 403", fault: answered(403, "Permission denied."), kind: "auth", paid: 0 },
  { name: "a 402", fault: answered(402, "Payment required."), kind: "no-credit", paid: 0 },
  { name: "a retired model", fault: { kind: "own", name: "retired-model" }, kind: "model-retired", paid: 0 },
];
