import { canonicalJson } from "@/lib/domain/canonical-json";
import { type ApprovalSubject, diffSubjects } from "@/lib/domain/cost/approval-subject";
import { drawnShot } from "@/lib/domain/drawn-shot";
import type { Change } from "@/lib/domain/job-view";

type Entry = ApprovalSubject["shots"][number];

/**
 * What differs between what was signed and what waits to be signed now. A shot that has its take by now is not ordered
 * any more, and a price that nothing unchanged is ordered at says nothing: neither is a change.
 */
export function changeBetween(signed: ApprovalSubject, now: ApprovalSubject): Change {
  const pairs = unchangedShots(signed, now);
  const before = new Map(pairs.map(([entry]) => [entry.shot.code, entry]));
  const shots = now.shots.map((entry) => {
    const same = entry.order === null ? before.get(entry.shot.code) : undefined;
    return same ? { ...same, shot: entry.shot } : entry;
  });
  const ordered = pairs.filter(([entry, later]) => entry.order !== null && later.order !== null);
  const pricesOf = ({ prices }: ApprovalSubject, entries: readonly Entry[]) =>
    prices.filter(({ id }) => entries.some((entry) => entry.order?.priceRowId === id));
  return diffSubjects(
    {
      ...signed,
      prices: pricesOf(
        signed,
        ordered.map(([entry]) => entry),
      ),
    },
    {
      ...now,
      shots,
      prices: pricesOf(
        now,
        ordered.map(([, later]) => later),
      ),
    },
  );
}

/** Shots that are the same on both boards: as they were signed, and as they are now. */
function unchangedShots(signed: ApprovalSubject, now: ApprovalSubject): [Entry, Entry][] {
  const later = new Map(now.shots.map((entry) => [entry.shot.code, entry]));
  return signed.shots.flatMap((entry): [Entry, Entry][] => {
    const same = later.get(entry.shot.code);
    return same && canonicalJson(drawnShot(same.shot)) === canonicalJson(drawnShot(entry.shot)) ? [[entry, same]] : [];
  });
}
