import { createHash } from "node:crypto";
import { ulid } from "ulid";
import { MEASURED_JUDGE } from "@/lib/adapters/ai/measured-judge";
import { createBackendDesk } from "@/lib/db/backend-desk";
import type { Db } from "@/lib/db/client";
import { createStore } from "@/lib/db/store";
import type { PaidBackendId } from "@/lib/domain/backend";
import type { Stage } from "@/lib/domain/job";
import type { Viewer } from "@/lib/domain/viewer";
import { RetryLater } from "@/lib/pipeline/attempts";
import type { BackendDesk } from "@/lib/pipeline/backend-desk";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Planner } from "@/lib/pipeline/ports";
import { createStudio, type Studio } from "@/lib/pipeline/studio";
import { createFakeDeps } from "@/lib/pipeline/testing/fake-deps";
import { createFakeMedia, type FakeMedia } from "@/lib/pipeline/testing/fake-media";
import { type ScriptedBackend, scriptedBackend } from "@/lib/pipeline/testing/scripted-backend";
import { believable } from "@/scripts/seed/believable-backend";
import { believableJudge } from "@/scripts/seed/believable-judge";

/** Pictures and clips that can be looked at; without them the rows are the same and the files are missing. */
export type SeedFiles = {
  wrap(media: FakeMedia): Partial<PipelineDeps>;
  close(): Promise<void>;
};

export type SeedWorld = {
  db: Db;
  deps: PipelineDeps;
  studio: Studio;
  media: FakeMedia;
  /** Paid backends that do what a seed tells them to, at once and for nothing. */
  paid: Record<PaidBackendId, ScriptedBackend>;
  producer: Viewer;
  approver: Viewer;
};

const NO_LIMIT = 1_000_000;

/**
 * The real pipeline on real rows, with an engine that is this process, media that exist only as facts, and backends
 * that follow a script. The studio that runs on the same database is left out of it: limits, pauses and what it knows
 * of its providers stay as they are.
 */
export function createSeedWorld(given: {
  db: Db;
  people: { producer: Viewer; approver: Viewer };
  planner: Planner;
  files?: SeedFiles;
}): SeedWorld {
  const { db, people, planner, files } = given;
  const media = createFakeMedia();
  const paid = {
    veo3: scriptedBackend("veo3", "vertex", media.arrive),
    runway: scriptedBackend("runway", "api", media.arrive),
    replicate: scriptedBackend("replicate", "api", media.arrive),
  };
  const deps: PipelineDeps = {
    ...createFakeDeps({ store: createStore(db), desk: untouched(createBackendDesk(db)), sha256, newId }, media),
    planner,
    backends: {
      animatic: believable(media.backend),
      veo3: believable(paid.veo3),
      runway: believable(paid.runway),
      replicate: believable(paid.replicate),
    },
    judge: believableJudge(media.judge, MEASURED_JUDGE),
    unavailable: {},
    ...files?.wrap(media),
  };
  const studio = createStudio(deps, async () => undefined);
  return { db, deps, studio, media, paid, ...people };
}

/** Nothing that a seed does counts for or against a provider. */
function untouched(desk: BackendDesk): BackendDesk {
  const free = { enabled: true, pausedReason: null, parallelTakes: NO_LIMIT, submissionsPerMinute: NO_LIMIT };
  return {
    ...desk,
    listSettings: async () => (await desk.listSettings()).map((setting) => ({ ...setting, ...free })),
    pause: async () => undefined,
    noteOutcome: async () => undefined,
    listOutcomes: async () => [],
  };
}

/** Runs a job until it waits, fails, is complete, or reaches `until`. */
export async function drive({ studio }: SeedWorld, jobId: string, until?: Stage): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    const stage = await studio.stageOf(jobId);
    if (stage === null || stage === until || !(await step(studio, jobId, stage))) return;
  }
  throw new Error(`The job ${jobId} never came to rest.`);
}

async function step(studio: Studio, jobId: string, stage: Stage): Promise<boolean> {
  try {
    const outcome = await studio.runStage(jobId, stage);
    if (outcome.kind === "render") for (const take of outcome.takes) await renderTake(studio, take.id);
    return outcome.kind === "advanced" || outcome.kind === "render";
  } catch (error) {
    if (error instanceof RetryLater) return true;
    throw error;
  }
}

/** What the engine's own function does with a take, without its pauses. */
export async function renderTake(studio: Studio, takeId: string): Promise<void> {
  const { next } = await studio.submitTake(takeId);
  if (next !== "look") return;
  let look = await studio.lookAtTake(takeId);
  for (let turn = 0; look.next === "look" && turn < 20; turn++) look = await studio.lookAtTake(takeId);
}

/** Signs what waits at a gate of a job, whatever it is. */
export async function sign({ studio, deps, approver }: SeedWorld, jobId: string): Promise<void> {
  const job = await deps.store.findJob(jobId);
  if (job?.waitingAt === "storyboard") {
    const plan = await deps.store.findPlan(jobId, job.planVersion);
    await studio.decide(approver, jobId, { decision: "approve", gate: "storyboard", digest: plan?.digest ?? "" });
  } else if (job?.waitingAt === "cost") {
    const quote = await deps.store.findLatestQuote(jobId);
    await studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
  }
}

/** From the brief to a signed price; answers with the job at RENDER. */
export async function approved(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const { id } = await world.studio.submit(world.producer, brief);
  await planned(world, id);
  await sign(world, id);
  await drive(world, id, "RENDER");
  return id;
}

/** Runs a job to its price and draws its board. */
export async function planned(world: SeedWorld, jobId: string): Promise<void> {
  await drive(world, jobId);
  await world.studio.drawStills(jobId);
  const job = await world.deps.store.findJob(jobId);
  if (job?.waitingAt !== "storyboard") return;
  await sign(world, jobId);
  await drive(world, jobId);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function newId(prefix: string): string {
  return `${prefix}_${ulid().toLowerCase()}`;
}
