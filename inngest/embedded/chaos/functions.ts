import { Inngest, NonRetriableError } from "inngest";
import type pg from "pg";
import { z } from "zod";
import { EMBEDDED_ORIGIN, type EmbeddedApi } from "../api";

const SILENT = { info: () => undefined, debug: () => undefined, warn: () => undefined, error: () => undefined };
const inputSchema = z.object({ film: z.number(), shot: z.number().optional() });

export const SHOTS = 4;

/** Every tenth film fails for good, so that failure handlers are part of the test. */
export function isFatal(film: number): boolean {
  return film % 10 === 7;
}

export function chaosClient(api: EmbeddedApi): Inngest.Any {
  return new Inngest({ id: "chaos", fetch: api.fetch, isDev: true, baseUrl: EMBEDDED_ORIGIN, logger: SILENT });
}

/** Notes the start of a step where a killed process cannot lose it, on the clock that stamps finished steps. */
type Work = (runId: string, step: string) => Promise<void>;

const WORK_MS = 8;

export function tracedWork(pool: pg.Pool): Work {
  return async (runId, step) => {
    await pool.query("insert into chaos_start (run_id, step, at) values ($1, $2, clock_timestamp())", [runId, step]);
    await new Promise((resolve) => setTimeout(resolve, WORK_MS));
  };
}

/** A film from brief to mail: steps, a decision, child runs that sleep and fail once, checks side by side, an event. */
export function chaosFunctions(client: Inngest.Any, work: Work) {
  const shot = client.createFunction(
    { id: "shot", retries: 3, triggers: { event: "chaos/shot" }, concurrency: [{ limit: 6 }] },
    async ({ step, event, runId, attempt }) => {
      const { film, shot: index } = inputSchema.parse(event.data);
      await step.run("submit", () => work(runId, "submit"));
      await step.run("flaky", async () => {
        await work(runId, "flaky");
        if (index === 1 && attempt === 0) throw new Error("the first attempt fails");
      });
      if (film % 5 === 0) await step.sleep("poll", "1s");
      await step.run("download", () => work(runId, "download"));
    },
  );
  const film = client.createFunction(
    {
      id: "film",
      retries: 3,
      triggers: { event: "chaos/film" },
      onFailure: async ({ step, runId }) => {
        await step.run("record", () => work(runId, "record"));
      },
    },
    async ({ step, event, runId }) => {
      const { film: number } = inputSchema.parse(event.data);
      for (const stage of ["sanitize", "analyse", "direct"]) await step.run(stage, () => work(runId, stage));
      if (isFatal(number)) {
        await step.run("fatal", () => {
          throw new NonRetriableError("bad brief");
        });
      }
      await step.waitForEvent("decision", { event: "chaos/decided", timeout: "1h", match: "data.film" });
      const shots = Array.from({ length: SHOTS }, (_, index) =>
        step.invoke(`shot-${index}`, { function: shot, data: { film: number, shot: index } }),
      );
      await Promise.all(shots);
      await Promise.all(["technical", "semantic"].map((kind) => step.run(kind, () => work(runId, kind))));
      await step.sendEvent("announce", { id: `finished-${runId}`, name: "chaos/finished", data: { film: number } });
      await step.run("finalize", () => work(runId, "finalize"));
    },
  );
  const mail = client.createFunction({ id: "mail", triggers: { event: "chaos/finished" } }, async ({ step, runId }) => {
    await step.run("mail", () => work(runId, "mail"));
  });
  return [shot, film, mail];
}
