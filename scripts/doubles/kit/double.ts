import type { FaultPlan } from "./faults";
import type { PaidLedger } from "./paid-ledger";
import type { Reply } from "./reply";

/** One request as a double's handler sees it. */
export type Exchange = {
  method: string;
  path: string;
  /** Named groups of the route's pattern. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Parsed body; undefined when it is not JSON. */
  json: unknown;
  /** The name of a fault that only this provider knows, when one was planned for this call. */
  ownFault: string | null;
  /** The double's own address, without a slash at the end. */
  origin: string;
};

export type DoubleRoute = {
  /** Names the call for planned faults and for counting: "submit", "poll", "download" … */
  call: string;
  method: string;
  pattern: RegExp;
  handle(exchange: Exchange): Reply | Promise<Reply>;
};

/** What a double's handlers share with the tests that drive it. */
export type DoubleState = { ledger: PaidLedger; faults: FaultPlan; requests: { call: string; body: string }[] };

export type Double = DoubleState & {
  name: string;
  origin: string;
  /** How often this call arrived, faults included. */
  count(call: string): number;
  /** Lets every held answer go. */
  release(): void;
  /** Forgets jobs, faults and counts. */
  reset(): void;
  stop(): Promise<void>;
};

export type DoubleOptions = {
  name: string;
  routes(state: DoubleState): DoubleRoute[];
  /** Forgets what the handlers keep; the kit forgets its own part. */
  reset?(): void;
  port?: number;
};
