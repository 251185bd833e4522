import type { Db } from "@/lib/db/client";
import { createDecisions } from "@/lib/db/decisions";
import { createJobs } from "@/lib/db/jobs";
import { listKeptReferences } from "@/lib/db/kept-references";
import { createPassHistory } from "@/lib/db/pass-history";
import { createPlans } from "@/lib/db/plans";
import { createReviews } from "@/lib/db/reviews";
import { createTakeQueue } from "@/lib/db/take-queue";
import { createTakes } from "@/lib/db/takes";
import { createTransitions } from "@/lib/db/transitions";
import type { Store } from "@/lib/pipeline/store";

/** The pipeline's rows in Postgres. */
export function createStore(db: Db): Store {
  return {
    ...createJobs(db),
    ...createPlans(db),
    ...createTransitions(db),
    ...createDecisions(db),
    ...createReviews(db),
    ...createTakes(db),
    ...createTakeQueue(db),
    ...createPassHistory(db),
    listKeptReferences: (workspaceId, kind) => listKeptReferences(db, workspaceId, kind),
  };
}
