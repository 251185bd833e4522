import { type GetStepTools, type Inngest, NonRetriableError, RetryAfterError } from "inngest";
import { z } from "zod";
import type { Trace } from "./trace";

type Step = GetStepTools<Inngest.Any>;

const createdSchema = z.object({
  projectId: z.string(),
  mode: z.enum(["fatal", "exhaust", "retry-after", "caught"]).optional(),
  timeout: z.string().default("1h"),
  sleep: z.boolean().default(false),
});
type Created = z.infer<typeof createdSchema>;

const decisionSchema = z.object({ approved: z.boolean() });
const shotSchema = z.object({ projectId: z.string(), shot: z.number(), sleep: z.boolean() });

const PLANNING = ["sanitize", "analyse", "direct"] as const;
const CHECKS = ["technical", "semantic"] as const;
const SHOTS = 4;

/** A film in small: planning steps, a person's decision, one child run per shot, checks side by side, an end event. */
export function pipelineFunctions(client: Inngest.Any, trace: Trace) {
  const shot = shotFunction(client, trace);
  const pipeline = client.createFunction(
    {
      id: "pipeline",
      retries: 3,
      triggers: { event: "parity/project.created" },
      idempotency: "event.data.projectId",
      cancelOn: [{ event: "parity/project.cancelled", match: "data.projectId" }],
      onFailure: async ({ event, error, step }) => {
        const { projectId } = createdSchema.parse(event.data.event.data);
        await step.run("record", () => trace.add(`failed: ${error.message}`, projectId));
      },
    },
    async ({ step, event, runId }) => {
      const created = createdSchema.parse(event.data);
      for (const stage of PLANNING) await step.run(stage, () => trace.add(stage, created.projectId));
      const caught = await misbehave(step, created, trace);
      const approved = await waitForDecision(step, created.timeout);
      if (approved === null) return { status: "expired" };
      if (!approved) return { status: "rejected" };
      return { ...(await render(step, created, shot, trace, runId)), caught };
    },
  );
  return [shot, pipeline, finishedFunction(client, trace)];
}

/** Fails in the way the project asks for; returns the error it caught, if any. */
async function misbehave(step: Step, { mode, projectId }: Created, trace: Trace): Promise<string | null> {
  if (mode === "fatal" || mode === "exhaust") {
    await step.run(mode, () => {
      trace.add(mode, projectId);
      throw mode === "fatal" ? new NonRetriableError("bad brief") : new Error("always");
    });
  }
  if (mode === "retry-after") {
    await step.run("throttled", () => {
      trace.add("throttled", projectId);
      if (trace.count("throttled", projectId) === 1) throw new RetryAfterError("later", "1s");
    });
  }
  if (mode !== "caught") return null;
  try {
    await step.run("caught", () => {
      throw new NonRetriableError("handled");
    });
    return null;
  } catch (error) {
    return String(error);
  }
}

/** Null when nobody decides in time. */
async function waitForDecision(step: Step, timeout: string): Promise<boolean | null> {
  const decision = await step.waitForEvent("decision", {
    event: "parity/cost.decided",
    timeout,
    if: "event.data.projectId == async.data.projectId && async.data.kind == 'cost'",
  });
  return decision && decisionSchema.parse(decision.data).approved;
}

async function render(
  step: Step,
  { projectId, sleep }: Created,
  shot: ReturnType<typeof shotFunction>,
  trace: Trace,
  runId: string,
) {
  const indexes = Array.from({ length: SHOTS }, (_, index) => index);
  const shots = await Promise.all(
    indexes.map((index) => step.invoke(`shot-${index}`, { function: shot, data: { projectId, shot: index, sleep } })),
  );
  const checks = await Promise.all(CHECKS.map((kind) => step.run(kind, () => trace.add(kind, projectId))));
  const event = { id: `finished-${runId}`, name: "parity/project.finished", data: { projectId } };
  await step.sendEvent("announce", event);
  await step.run("finalize", () => trace.add("finalize", projectId));
  return { status: "complete", shots: shots.length, checks: checks.length };
}

function shotFunction(client: Inngest.Any, trace: Trace) {
  return client.createFunction(
    {
      id: "shot",
      retries: 3,
      triggers: { event: "parity/shot.requested" },
      concurrency: [{ limit: 2, key: "event.data.projectId" }],
    },
    async ({ step, event, attempt }) => {
      const data = shotSchema.parse(event.data);
      const key = `${data.projectId}/${data.shot}`;
      await step.run("submit", () => trace.add("submit", key));
      await step.run("flaky", () => {
        trace.add("flaky", key);
        if (data.shot === 1 && attempt === 0) throw new Error("the first attempt fails");
      });
      if (data.sleep) await step.sleep("poll", "1s");
      return step.run("download", () => trace.add("download", key));
    },
  );
}

function finishedFunction(client: Inngest.Any, trace: Trace) {
  return client.createFunction(
    { id: "on-finished", triggers: { event: "parity/project.finished" } },
    async ({ event, step }) => {
      const { projectId } = createdSchema.parse(event.data);
      await step.run("mail", () => trace.add("mail", projectId));
    },
  );
}
