/** What holds a job: the shots it concerns (none for a budget) and the sentences about it. */
export type HoldReason = { codes: string[]; text: string };

/** Where the sentences about one shot, or about a budget, begin in the reason of a hold. */
const NEXT_REASON = /(?<=[.!?”"]) +(?=SC\d{2}-SH\d{3}(?::| )|These takes cost )/;
const OF_A_SHOT = /^(SC\d{2}-SH\d{3})(?:: | waits\. | )(.*)$/s;

/** The reason of a hold as a list of all that holds the job, shots that are held by the same thing together. */
export function holdReasons(reason: string | null): HoldReason[] {
  const byText = new Map<string, string[]>();
  for (const part of (reason ?? "").split(NEXT_REASON).filter((text) => text.trim() !== "")) {
    const [, code, rest = ""] = part.match(OF_A_SHOT) ?? [];
    const text = code === undefined ? part : sentence(rest);
    byText.set(text, [...(byText.get(text) ?? []), ...(code === undefined ? [] : [code])]);
  }
  return [...byText].map(([text, codes]) => ({ codes, text }));
}

/** What followed the shot's code stands alone now: "is being made at Veo" becomes "It is being made at Veo". */
function sentence(rest: string): string {
  return rest.startsWith("is ") ? `It ${rest}` : rest.charAt(0).toUpperCase() + rest.slice(1);
}
