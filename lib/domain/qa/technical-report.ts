import { z } from "zod";

/** The ten technical checks, in the order they are shown. */
export const CHECK_IDS = [
  "resolution",
  "codec",
  "bit-rate",
  "frame-rate",
  "duration",
  "audio-sync",
  "colour-format",
  "container",
  "file-size",
  "metadata",
] as const;

export const VERDICTS = ["pass", "warn", "fail"] as const;

/** One check on one file: what was measured, the limit it was held against, and where a failure sits. */
export const technicalCheckSchema = z.strictObject({
  id: z.enum(CHECK_IDS),
  label: z.string(),
  measured: z.string(),
  limit: z.string(),
  verdict: z.enum(VERDICTS),
  /** A sentence for a person when the verdict is not "pass"; empty otherwise. */
  reason: z.string(),
  /** Second in the file that shows the problem, when there is one. */
  atSeconds: z.number().min(0).nullable(),
});
export type TechnicalCheck = z.infer<typeof technicalCheckSchema>;
export type CheckId = TechnicalCheck["id"];
export type Verdict = TechnicalCheck["verdict"];

/** Checks of one file. `code` is the shot's code, or null for the whole film. */
export const technicalReportSchema = z.strictObject({
  code: z.string().nullable(),
  verdict: z.enum(VERDICTS),
  checks: z.array(technicalCheckSchema).length(CHECK_IDS.length),
  measuredAt: z.iso.datetime(),
});
export type TechnicalReport = z.infer<typeof technicalReportSchema>;

/** The worst verdict wins. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fail")) return "fail";
  return verdicts.includes("warn") ? "warn" : "pass";
}
