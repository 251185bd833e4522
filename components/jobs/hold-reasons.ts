/** Where the sentences about one shot, or about a budget, begin in the reason of a hold. */
const NEXT_REASON = /(?<=[.!?”"]) +(?=SC\d{2}-SH\d{3}(?::| )|These takes cost )/;

/** The reason of a hold as a list: one entry for every shot or budget that holds the job. */
export function holdReasons(reason: string | null): string[] {
  return (reason ?? "").split(NEXT_REASON).filter((text) => text.trim() !== "");
}
