import { providerFailure } from "@/lib/domain/provider-failure";
import type { RenderBackend } from "@/lib/pipeline/ports";
import { type AdminCommands, createAdminCommands } from "@/lib/server/admin-commands";
import { createReads, type Reads } from "@/lib/server/reads";
import { admin, approver, createTestStudio, type TestStudio } from "@/lib/server/testing/test-studio";

/** A studio with one paid backend, Runway, that is instant and can be told to lose an answer. */
export type AdminStudio = TestStudio & {
  commands: AdminCommands;
  reads: Reads;
  /** The answer of the next submission never arrives. */
  loseNextAnswer(): void;
  /** A job that waits at its price; answers with its id. */
  quoted(): Promise<string>;
  /** A job whose price was signed. */
  approved(): Promise<string>;
};

export const RUNWAY = { backend: "runway", route: "api" } as const;
/** Tests send more in a minute than a new studio would. */
const UNHURRIED = { parallelTakes: 100, submissionsPerMinute: 600 };

export async function createAdminStudio(databaseUrl: string): Promise<AdminStudio> {
  const test = await createTestStudio(databaseUrl);
  const wire = { losing: false };
  const { deps, db, studio, store } = test;
  deps.backends.runway = paidBackend(deps.media.backend, wire);
  deps.unavailable = { veo3: "needs a key", replicate: "needs a key" };
  deps.intake = { admit: (_from, to, { takeId }) => deps.media.backend.download(takeId, to) };
  const commands = createAdminCommands(db, deps, studio);
  await commands.changeBackend(admin, RUNWAY, UNHURRIED);
  return {
    ...test,
    commands,
    reads: createReads(db, deps, { show: async () => "", download: async () => "" }),
    loseNextAnswer: () => {
      wire.losing = true;
    },
    quoted: () => quoted(test),
    approved: async () => {
      const jobId = await quoted(test);
      const digest = (await store.findLatestQuote(jobId))?.digest ?? "";
      await studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest, capMicros: 50_000_000 });
      return jobId;
    },
  };
}

/** The instant backend of the tests, with a bill. */
function paidBackend(free: RenderBackend, wire: { losing: boolean }): RenderBackend {
  return {
    ...free,
    id: "runway",
    route: "api",
    charges: true,
    submit: async (request, call) => {
      const frames = request.order.clipSeconds * request.fps;
      if (!wire.losing) return await free.submit({ ...request, frames }, call);
      wire.losing = false;
      return { kind: "refused", failure: providerFailure("outcome-unknown", "Runway did not answer.") };
    },
  };
}

async function quoted({ submit, drive, store }: TestStudio): Promise<string> {
  const jobId = await submit({ resolution: "720p", budgetUsd: 50 });
  await drive(jobId);
  const job = await store.findJob(jobId);
  if (job?.waitingAt !== "cost") throw new Error("The job does not wait at its price.");
  return jobId;
}
