import path from "node:path";
import { startEmbedded } from "@/inngest/embedded/start";
import { createFunctions } from "@/inngest/functions/create-functions";
import { getLogger } from "@/lib/logger";
import { getContainer } from "@/lib/server/container";
import { sweepWorkDirs } from "@/lib/server/work-dir";

/** Long enough for a step in the middle of its work; what is not done by then goes on at the next start. */
const GRACE_MS = 10_000;

/** The process that plans, renders and checks. With an Inngest server elsewhere it has nothing to do. */
async function work(): Promise<void> {
  const { env, engine, studio, db } = getContainer();
  const logger = getLogger();
  if (!engine.embedded) {
    logger.info({}, "An Inngest server runs the functions; this worker rests.");
    setInterval(() => undefined, 60_000);
    return;
  }
  await sweepWorkDirs(path.join(env.dataDir, "work"), Date.now());
  await studio.noteWorkerStart();
  const running = await startEmbedded({
    api: engine.embedded,
    client: engine.inngest,
    functions: createFunctions(engine.inngest, studio),
    logger,
  });
  await studio.wakeWaiting();
  const stop = async () => {
    await running.stop(GRACE_MS);
    await engine.embedded?.close();
    await db.$disconnect();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

await work();
