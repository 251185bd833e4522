import type { Decision } from "@/lib/domain/gate";
import type { JobView } from "@/lib/domain/job-view";

export type DecidedGate = Decision["gate"];
export type Decide = { send: (decision: Decision) => void; isPending: boolean };

/** What every gate gets. `digest` names exactly what the person sees. */
export type GateProps = { job: JobView; digest: string; decide: Decide };
