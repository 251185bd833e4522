const UNITS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** "5 minutes ago", "yesterday", "in 2 hours". */
export function relativeTo(at: string, nowMs: number): string {
  const elapsedMs = Date.parse(at) - nowMs;
  const match = UNITS.find(({ ms }) => Math.abs(elapsedMs) >= ms);
  return match ? relative.format(Math.round(elapsedMs / match.ms), match.unit) : "just now";
}

/** "for 5 minutes", "for 1 day"; under a minute "for less than a minute". */
export function durationSince(at: string, nowMs: number): string {
  const elapsedMs = nowMs - Date.parse(at);
  const match = UNITS.find(({ ms }) => elapsedMs >= ms);
  if (!match) return "for less than a minute";
  const count = Math.floor(elapsedMs / match.ms);
  return `for ${count} ${match.unit}${count === 1 ? "" : "s"}`;
}
