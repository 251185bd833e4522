"use client";

import { useSyncExternalStore } from "react";
import { durationSince, relativeTo } from "@/components/ui/time-words";

const MINUTE_MS = 60_000;

/**
 * A point in time. Without more: date and time in the reader's zone once the page is alive, UTC before. `isRelative`:
 * "5 minutes ago". `isDuration`: how long it has been, to go after a verb ("waiting for 5 minutes"), and "since" with
 * the exact time before the page is alive.
 */
export function Moment({
  at,
  isRelative = false,
  isDuration = false,
}: {
  at: string;
  isRelative?: boolean;
  isDuration?: boolean;
}) {
  const minute = useSyncExternalStore(everyHalfMinute, currentMinute, () => null);
  const isHydrated = minute !== null;
  const exact = absolute(at, isHydrated);
  const waited = isHydrated ? durationSince(at, Date.now()) : `since ${exact}`;
  return (
    <time dateTime={at} title={exact}>
      {isDuration ? waited : isRelative && isHydrated ? relativeTo(at, Date.now()) : exact}
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

function absolute(at: string, isLocal: boolean): string {
  const zone = isLocal ? {} : { timeZone: "UTC" };
  const text = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", ...zone }).format(
    new Date(at),
  );
  return isLocal ? text : `${text} UTC`;
}
