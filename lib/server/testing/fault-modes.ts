import type { ProviderFailureKind } from "@/lib/domain/provider-failure";
import type { TakeState } from "@/lib/domain/take";
import { PAID_ROUTES, type PaidRoute } from "@/lib/server/testing/paid-routes";
import type { PlannedFault } from "@/scripts/doubles/kit/faults";

type Fault = PlannedFault["fault"];
/** How a take ends, and what the provider and the row say then. */
export type FaultEnd = {
  state: TakeState;
  kind?: ProviderFailureKind;
  /** Requests for a take that left, and how many of them the provider accepted and billed. */
  sent: number;
  paid: number;
  /** Nothing more is sent to this backend until an admin lets it go on. */
  pauses?: boolean;
  /** What the row, and with it the page, says. */
  says?: RegExp;
};
export type FaultMode = {
  name: string;
  call: string;
  fault: Fault;
  times?: number;
  routes: readonly PaidRoute[];
  expected: FaultEnd;
};

const ALL = PAID_ROUTES;
const POLLED = ["omni", "runway", "replicate"] as const;
const status = (code: number, json: unknown = { error: "no" }, headers = {}): Fault => ({
  kind: "status",
  status: code,
  json,
  headers,
});
const own = (name: string): Fault => ({ kind: "own", name });
const unknown = (paid: number): FaultEnd => ({ state: "unknown", kind: "outcome-unknown", sent: 1, paid });
const arrives: FaultEnd = { state: "succeeded", sent: 1, paid: 1 };

/** Everything that may go wrong between the studio and a provider, and where it leads. */
export const FAULT_MODES: FaultMode[] = [
  {
    name: "the answer is lost after the job was accepted",
    call: "submit",
    fault: { kind: "accept-then-drop" },
    routes: ["runway"],
    expected: { ...unknown(1), says: /may have been|not known|nobody/i },
  },
  {
    name: "the answer is lost, and the provider can be asked",
    call: "submit",
    fault: { kind: "accept-then-drop" },
    routes: ["vertex", "omni", "replicate"],
    expected: arrives,
  },
  {
    name: "the connection breaks before anything is read",
    call: "submit",
    fault: { kind: "drop" },
    routes: ["vertex", "omni", "runway"],
    expected: unknown(0),
  },
  {
    name: "the connection breaks, and the provider's list has nothing",
    call: "submit",
    fault: { kind: "drop" },
    routes: ["replicate"],
    expected: { state: "failed", kind: "overloaded", sent: 1, paid: 0, says: /never received/ },
  },
  { name: "the answer never comes", call: "submit", fault: { kind: "hold" }, routes: ["runway"], expected: unknown(1) },
  {
    name: "the answer breaks off",
    call: "submit",
    fault: { kind: "truncate", bytes: 10 },
    routes: ["runway"],
    expected: unknown(1),
  },
  {
    name: "the answer is a web page",
    call: "submit",
    fault: { kind: "body", contentType: "text/html", body: "<html>Welcome</html>" },
    routes: ["runway"],
    expected: unknown(1),
  },
  {
    name: "the answer names no job",
    call: "submit",
    fault: { kind: "body", body: "{}" },
    routes: ["runway"],
    expected: unknown(1),
  },
  {
    name: "the answer is a 500",
    call: "submit",
    fault: status(500),
    routes: ["vertex", "omni", "runway"],
    expected: unknown(0),
  },
  {
    name: "the answer is a 503",
    call: "submit",
    fault: status(503),
    routes: ["vertex", "omni", "runway"],
    expected: unknown(0),
  },
  {
    name: "the answer is a 504",
    call: "submit",
    fault: status(504),
    routes: ["vertex", "omni", "runway"],
    expected: unknown(0),
  },
  {
    name: "too many requests, with a time",
    call: "submit",
    fault: status(429, { error: "slow down" }, { "retry-after": "1" }),
    routes: ALL,
    expected: { state: "succeeded", sent: 2, paid: 1 },
  },
  {
    name: "too many requests, without a time",
    call: "submit",
    fault: status(429),
    routes: ALL,
    expected: { state: "succeeded", sent: 2, paid: 1 },
  },
  {
    name: "the request is refused as it is",
    call: "submit",
    fault: status(400, { error: "Bad ratio." }),
    routes: ALL,
    expected: { state: "rejected", kind: "rejected-input", sent: 1, paid: 0, says: /refused the request/i },
  },
  {
    name: "the key is refused",
    call: "submit",
    fault: status(401, { error: "Unknown key." }),
    routes: ALL,
    expected: { state: "rejected", kind: "auth", sent: 1, paid: 0, pauses: true, says: /key/i },
  },
  {
    name: "there is no credit",
    call: "submit",
    fault: status(402, { title: "Payment required", detail: "No credit." }),
    routes: ALL,
    expected: { state: "rejected", kind: "no-credit", sent: 1, paid: 0, pauses: true, says: /credit/i },
  },
  {
    name: "the model is no longer sold",
    call: "submit",
    fault: own("retired-model"),
    routes: ALL,
    expected: { state: "rejected", kind: "model-retired", sent: 1, paid: 0, pauses: true, says: /model/i },
  },
  {
    name: "the finished picture is held back by the safety rules",
    call: "submit",
    fault: own("content-rejected"),
    routes: ALL,
    expected: { state: "rejected", kind: "content-rejected", sent: 1, paid: 1, says: /safety|content|moderat|filter/i },
  },
  {
    name: "the job fails",
    call: "submit",
    fault: own("fails"),
    routes: ALL,
    expected: { state: "failed", kind: "job-failed", sent: 1, paid: 1 },
  },
  {
    name: "the job never finishes",
    call: "submit",
    fault: own("never-finishes"),
    routes: ["vertex"],
    expected: { state: "unknown", kind: "outcome-unknown", sent: 1, paid: 1, says: /did not finish/ },
  },
  {
    name: "the job never finishes, and the provider stops it when asked",
    call: "submit",
    fault: own("never-finishes"),
    routes: ["runway", "replicate"],
    expected: { state: "failed", kind: "job-failed", sent: 1, paid: 1, says: /did not finish/ },
  },
  {
    name: "the finished file's link has expired",
    call: "submit",
    fault: own("expired-link"),
    routes: ["runway"],
    expected: arrives,
  },
  {
    name: "the finished file is a web page",
    call: "submit",
    fault: own("wrong-type"),
    routes: ["runway", "replicate"],
    expected: { state: "submitted", sent: 1, paid: 1, says: /not a video/ },
  },
  {
    name: "the download breaks off once",
    call: "download",
    fault: { kind: "truncate", bytes: 5000 },
    routes: POLLED,
    expected: arrives,
  },
  {
    name: "the download answers 503 twice",
    call: "download",
    fault: status(503),
    times: 2,
    routes: POLLED,
    expected: arrives,
  },
  {
    name: "a burst of 503 while it is asked for",
    call: "poll",
    fault: status(503),
    times: 3,
    routes: ALL,
    expected: arrives,
  },
  {
    name: "nonsense while it is asked for",
    call: "poll",
    fault: { kind: "body", body: "{{{" },
    routes: ALL,
    expected: arrives,
  },
  {
    name: "an endless answer while it is asked for",
    call: "poll",
    fault: { kind: "body", body: "x".repeat(1024), repeat: 65_536 },
    routes: ALL,
    expected: arrives,
  },
  {
    name: "the provider does not know the job any more",
    call: "poll",
    fault: status(404, { error: { code: 404, message: "not found", status: "NOT_FOUND" } }),
    times: 99,
    routes: ALL,
    expected: { state: "unknown", kind: "outcome-unknown", sent: 1, paid: 1, says: /does not know/ },
  },
  {
    name: "the key is revoked while it is made",
    call: "poll",
    fault: status(401, { error: "Unknown key." }),
    times: 99,
    routes: ALL,
    expected: { state: "submitted", sent: 1, paid: 1, pauses: true },
  },
  {
    name: "five messages instead of one",
    call: "submit",
    fault: own("webhook-duplicated"),
    routes: ["omni", "replicate"],
    expected: arrives,
  },
  {
    name: "the message comes before the answer",
    call: "submit",
    fault: own("webhook-early"),
    routes: ["omni", "replicate"],
    expected: arrives,
  },
  {
    name: "the message comes late",
    call: "submit",
    fault: own("webhook-late"),
    routes: ["omni", "replicate"],
    expected: arrives,
  },
  {
    name: "the message never comes",
    call: "submit",
    fault: own("webhook-never"),
    routes: ["omni", "replicate"],
    expected: arrives,
  },
  {
    name: "a forged message",
    call: "submit",
    fault: own("webhook-forged"),
    routes: ["omni", "replicate"],
    expected: arrives,
  },
  {
    name: "a message of an hour ago",
    call: "submit",
    fault: own("webhook-old"),
    routes: ["omni", "replicate"],
    expected: arrives,
  },
];
