import type { Db } from "@/lib/db/client";
import type { BackendId } from "@/lib/domain/backend";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export type BackendFacts = {
  outcomes: { kind: string; ok: boolean; count: number }[];
  takes: { reserved: number; running: number; unknown: number };
  submissionsLastMinute: number;
};

/** What a backend does now and how it answered in the last hour, over all workspaces: its limits are shared by all. */
export async function readBackendFacts(db: Db, backend: BackendId, now: Date): Promise<BackendFacts> {
  const outcomes = await db.backendOutcome.groupBy({
    by: ["kind", "ok"],
    where: { backend, at: { gt: new Date(now.getTime() - HOUR_MS) } },
    _count: true,
  });
  const states = await db.take.groupBy({
    by: ["state"],
    where: { backend, state: { in: ["reserved", "submitting", "submitted", "unknown"] } },
    _count: true,
  });
  const submissionsLastMinute = await db.take.count({
    where: { backend, submittingAt: { gt: new Date(now.getTime() - MINUTE_MS) } },
  });
  const inState = (state: string) => states.find((row) => row.state === state)?._count ?? 0;
  return {
    outcomes: outcomes
      .map(({ kind, ok, _count }) => ({ kind, ok, count: _count }))
      .toSorted((a, b) => Number(b.ok) - Number(a.ok) || b.count - a.count || a.kind.localeCompare(b.kind)),
    takes: {
      reserved: inState("reserved"),
      running: inState("submitting") + inState("submitted"),
      unknown: inState("unknown"),
    },
    submissionsLastMinute,
  };
}

/** Since when a backend is paused, by "backend:route". */
export async function listPausedSince(db: Db): Promise<Map<string, string>> {
  const rows = await db.backendSetting.findMany({ where: { pausedReason: { not: null } } });
  return new Map(rows.flatMap((row) => (row.pausedAt ? [[keyOf(row), row.pausedAt.toISOString()] as const] : [])));
}

export function keyOf({ backend, route }: { backend: string; route: string }): string {
  return `${backend}:${route}`;
}
