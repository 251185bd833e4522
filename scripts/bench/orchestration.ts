import { Inngest } from "inngest";
import { createEmbeddedFetch, EMBEDDED_ORIGIN } from "@/inngest/embedded/api";
import { startEmbedded } from "@/inngest/embedded/start";

import { eventForStage } from "@/inngest/events";
import { createFunctions } from "@/inngest/functions/create-functions";
import { createStudio } from "@/lib/pipeline/studio";
import { BRIEF, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import type { BenchContext, BenchRow } from "@/scripts/bench-run/bench";

const WARM_UP_JOBS = 10;
const JOBS = 200;
const MICROS = 1_000_000;

/** Whole jobs, brief to delivered, with an instant render adapter and real rows. The policy signs every price. */
export async function bench({ databaseUrl }: BenchContext): Promise<BenchRow[]> {
  const test = await createTestStudio(databaseUrl);
  await letThePolicySign(test);
  const api = createEmbeddedFetch({ databaseUrl });
  const inngest = new Inngest({
    id: "bench",
    fetch: api.fetch,
    isDev: true,
    baseUrl: EMBEDDED_ORIGIN,
    aiMetadata: false,
  });
  const studio = createStudio(test.deps, async ({ jobId, stage, wakeNumber }) => {
    await inngest.send(eventForStage(stage).create({ jobId }, { id: `${jobId}-${wakeNumber}` }));
  });
  const engine = await startEmbedded({
    api,
    client: inngest,
    functions: createFunctions(inngest, studio),
    logger: QUIET,
  });
  const run = async (jobs: number) => {
    const startedAt = performance.now();
    const submitted = await Promise.all(Array.from({ length: jobs }, () => studio.submit(producer, BRIEF)));
    await untilComplete(
      test,
      submitted.map((job) => job.id),
    );
    return (performance.now() - startedAt) / 1000;
  };
  try {
    await run(WARM_UP_JOBS);
    const before = process.cpuUsage();
    const seconds = await run(JOBS);
    const { user, system } = process.cpuUsage(before);
    return [
      { name: "whole jobs orchestrated", value: JOBS / seconds, unit: "jobs/s" },
      { name: "processor time per job", value: (user + system) / 1000 / JOBS, unit: "ms" },
      { name: "memory of the process afterwards", value: process.memoryUsage().rss / 1e6, unit: "MB" },
    ];
  } finally {
    await engine.stop();
    await api.close();
    await test.close();
  }
}

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function letThePolicySign({ db }: TestStudio): Promise<void> {
  const policy = { costAutoUpToMicros: MICROS, storyboardAuto: "always" };
  await db.workspace.updateMany({ data: { policy } });
}

async function untilComplete({ db }: TestStudio, ids: string[]): Promise<void> {
  for (;;) {
    const open = await db.job.count({ where: { id: { in: ids }, status: { not: "complete" } } });
    if (open === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
