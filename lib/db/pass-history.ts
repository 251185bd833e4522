import type { Db } from "@/lib/db/client";
import { BACKEND_IDS } from "@/lib/domain/backend";
import type { Store } from "@/lib/pipeline/store";

/** How often takes of this workspace passed their checks at the first try: the base of the price range. */
export function createPassHistory(db: Db): Pick<Store, "countPasses"> {
  return {
    countPasses: async (workspaceId) => {
      const rows = await db.$queryRaw<{ backend: string; takes: number; passed: number }[]>`
        select t.backend, count(*)::int as takes,
               count(*) filter (where r.verdict <> 'fail' and t.superseded_at is null)::int as passed
        from take t join job j on j.id = t.job_id join qa_report r on r.take_id = t.id
        where j.workspace_id = ${workspaceId} group by t.backend`;
      const known = rows.filter((row) => BACKEND_IDS.some((id) => id === row.backend));
      return Object.fromEntries(known.map(({ backend, takes, passed }) => [backend, { takes, passed }]));
    },
  };
}
