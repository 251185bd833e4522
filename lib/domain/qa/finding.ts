import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { TechnicalCheck } from "@/lib/domain/qa/technical-report";

/** What the approved plan says about a file. */
export type ExpectedFile = {
  width: number;
  height: number;
  fps: number;
  seconds: number;
  audioPlanned: boolean;
  /** Ids that the file's comment must carry, as written in the database. */
  ids: Readonly<Record<string, string>>;
  now: Date;
};

/** What one check found; `atSeconds` is where in the file a failure shows. */
export type Finding = Pick<TechnicalCheck, "measured" | "limit" | "verdict" | "reason"> & { atSeconds?: number };
export type Check = (facts: FileFacts, expected: ExpectedFile) => Finding;

export function pass(measured: string, limit: string): Finding {
  return { measured, limit, verdict: "pass", reason: "" };
}

export function warn(measured: string, limit: string, reason: string, atSeconds?: number): Finding {
  return { measured, limit, verdict: "warn", reason, ...(atSeconds === undefined ? {} : { atSeconds }) };
}

export function fail(measured: string, limit: string, reason: string, atSeconds?: number): Finding {
  return { measured, limit, verdict: "fail", reason, ...(atSeconds === undefined ? {} : { atSeconds }) };
}

/** A measurement that is missing is never a pass. */
export function notMeasured(what: string, limit: string): Finding {
  return fail("not measured", limit, `${what} could not be measured: the file is damaged or has no video.`);
}
