import type { Engine } from "@/inngest/client";
import type { EngineStatus, ExecutorView } from "@/lib/domain/admin-system";
import { messageOf } from "@/lib/domain/errors";

/** Says what runs the pipeline's functions, and what it does right now. */
export type Executor = () => Promise<ExecutorView>;

const CLOUD = "Inngest Cloud";

export function createExecutor(engine: Pick<Engine, "readState">, serverAddress: string | null): Executor {
  return async () => {
    try {
      const state = await engine.readState();
      return state
        ? { kind: "embedded", status: statusFrom(state) }
        : { kind: "inngest", address: serverAddress ?? CLOUD };
    } catch (error) {
      return { kind: "unreadable", problem: messageOf(error) };
    }
  };
}

type State = NonNullable<Awaited<ReturnType<Engine["readState"]>>>;

function statusFrom(state: State): EngineStatus {
  const { workers, running, queueDepth, openRuns, waitingRuns } = state;
  return {
    ...{ workers, running, queueDepth, openRuns, waitingRuns },
    oldestDueSeconds: state.oldestDueJobAgeSeconds,
    endedRunsLastDay: state.endedRunsLast24h,
    failedRunsLastDay: state.failedRunsLast24h,
    ticks: state.ticks.map(({ key, tick }) => {
      const [name = key, ...schedule] = key.split(" ");
      return { name, schedule: schedule.join(" "), at: tick };
    }),
  };
}
