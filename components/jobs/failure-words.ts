import { type HoldReason, holdReasons } from "@/lib/domain/hold-reasons";

/** What every failure of rendering ends with; the notice says it in its own words. */
const TAIL = / ?The finished shots are kept; resume renders only what is missing\.$/;

/** What stopped a job: one sentence for it all, and every shot with its own reason, shots of one reason together. */
export type FailureWords = { title: string; reasons: HoldReason[] };

export function failureWords(message: string): FailureWords {
  const [whole, ...reasons] = holdReasons(message.replace(TAIL, ""));
  if (!whole || whole.codes.length > 0 || reasons.some(({ codes }) => codes.length === 0)) {
    return { title: message, reasons: [] };
  }
  return { title: whole.text, reasons };
}
