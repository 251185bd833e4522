/** Longest value of a label at Google (the SDK's own description of `labels`). */
const LONGEST_LABEL = 63;

/** An attempt's id as a label: lower-case letters, digits, "_" and "-", at most 63 of them. */
export function attemptLabel(takeId: string): string {
  return takeId
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, "-")
    .slice(0, LONGEST_LABEL);
}
