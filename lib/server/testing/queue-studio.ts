import type { RenderTakes } from "@/lib/pipeline/stage-result";
import { type ScriptedBackend, scriptedBackend } from "@/lib/pipeline/testing/scripted-backend";
import { approver, createTestStudio, type TestStudio } from "@/lib/server/testing/test-studio";

type Queued = RenderTakes["takes"][number];
export type QueuedFilm = { jobId: string; takes: Queued[]; first: Queued; second: Queued };

/** A studio with one paid backend, Runway, that does what a test tells it to and has room for everything. */
export type QueueStudio = TestStudio & {
  runway: ScriptedBackend;
  /** Every cancellation that Runway was sent, in order. */
  stopsAtProvider: string[];
  /** A job whose takes are reserved, none of them sent; answers with them in their order. */
  reserved(): Promise<QueuedFilm>;
  /** Forgets what Runway was sent and told. */
  forget(): void;
  /** The sentences of a job's history, oldest first. */
  summaries(jobId: string): Promise<string[]>;
};

const ROOMY = { parallelTakes: 100, submissionsPerMinute: 600 };

export async function createQueueStudio(databaseUrl: string): Promise<QueueStudio> {
  const test = await createTestStudio(databaseUrl);
  const runway = scriptedBackend("runway", "api", test.deps.media.arrive);
  const stopsAtProvider: string[] = [];
  runway.cancel = async (providerJobId) => {
    stopsAtProvider.push(providerJobId);
  };
  Object.assign(test.deps.backends, { runway });
  for (const { enabled: _on, pausedReason: _why, ...model } of await test.deps.desk.listSettings()) {
    const where = { backend_route: { backend: model.backend, route: model.route } };
    await test.db.backendSetting.update({ where, data: { body: { ...model, ...ROOMY } } });
  }
  return {
    ...test,
    runway,
    stopsAtProvider,
    reserved: () => reserved(test),
    forget: () => {
      stopsAtProvider.length = 0;
      Object.assign(runway, { sent: [], refusals: [], ends: [] });
    },
    summaries: async (jobId) =>
      (await test.db.auditEntry.findMany({ where: { jobId }, orderBy: { id: "asc" } })).map(({ summary }) => summary),
  };
}

async function reserved({ submit, drive, store, studio }: TestStudio): Promise<QueuedFilm> {
  const jobId = await submit({ budgetUsd: 100, preferences: { allowedBackends: ["runway"], qualityFloor: 0 } });
  await drive(jobId);
  const quote = await store.findLatestQuote(jobId);
  await studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
  await studio.runStage(jobId, "FINANCIAL");
  const outcome = await studio.runStage(jobId, "RENDER");
  if (outcome.kind !== "render") throw new Error("Nothing was reserved.");
  const [first, second] = outcome.takes;
  if (!first || !second) throw new Error("The film has too few shots.");
  return { jobId, takes: outcome.takes, first, second };
}
