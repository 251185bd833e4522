"use client";

import { useSyncExternalStore } from "react";

const MINUTE_MS = 60_000;
const UNITS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: MINUTE_MS },
] as const;
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** A point in time: "5 minutes ago", or date and time in the reader's zone once the page is alive (UTC before). */
export function Moment({ at, isRelative = false }: { at: string; isRelative?: boolean }) {
  const minute = useSyncExternalStore(everyHalfMinute, currentMinute, () => null);
  const isHydrated = minute !== null;
  const exact = absolute(at, isHydrated);
  return (
    <time dateTime={at} title={exact}>
      {isRelative && isHydrated ? sinceNow(at) : exact}
    </time>
  );
}

function everyHalfMinute(changed: () => void): () => void {
  const timer = setInterval(changed, MINUTE_MS / 2);
  return () => clearInterval(timer);
}

function currentMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS);
}

function sinceNow(at: string): string {
  const elapsedMs = Date.parse(at) - Date.now();
  const match = UNITS.find(({ ms }) => Math.abs(elapsedMs) >= ms);
  return match ? relative.format(Math.round(elapsedMs / match.ms), match.unit) : "just now";
}

function absolute(at: string, isLocal: boolean): string {
  const zone = isLocal ? {} : { timeZone: "UTC" };
  const text = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", ...zone }).format(
    new Date(at),
  );
  return isLocal ? text : `${text} UTC`;
}
