import type { Inngest } from "inngest";
import { z } from "zod";
import { sleep } from "./backend";
import type { Trace } from "./trace";

const inputSchema = z.object({
  key: z.string(),
  steps: z.number().default(1),
  bytes: z.number().default(0),
  timeout: z.string().default("1h"),
});

/** One function per limit and per rarer feature; `data.key` names the run in the trace. */
export function featureFunctions(client: Inngest.Any, trace: Trace) {
  return [...sizeFunctions(client, trace), ...signalFunctions(client), ...timeoutFunctions(client, trace)];
}

function sizeFunctions(client: Inngest.Any, trace: Trace) {
  const onFailure = async ({ event, error }: { event: { data: { event: { data?: unknown } } }; error: Error }) => {
    trace.add(`failed: ${error.message}`, inputSchema.parse(event.data.event.data).key);
  };
  const storing = client.createFunction(
    { id: "storing", triggers: { event: "parity/storing" }, onFailure },
    async ({ step, event }) => {
      const { key, steps, bytes } = inputSchema.parse(event.data);
      for (let index = 0; index < steps; index++) {
        await step.run(`store-${index}`, () => {
          trace.add("stored", key);
          return "x".repeat(bytes);
        });
      }
      return "stored";
    },
  );
  const planning = client.createFunction(
    { id: "planning", triggers: { event: "parity/planning" } },
    async ({ step, event }) => {
      const { key, steps } = inputSchema.parse(event.data);
      const indexes = Array.from({ length: steps }, (_, index) => index);
      await Promise.all(indexes.map((index) => step.run(`part-${index}`, () => trace.add("part", key))));
    },
  );
  return [storing, planning];
}

function signalFunctions(client: Inngest.Any) {
  return [
    client.createFunction({ id: "signalled", triggers: { event: "parity/signalled" } }, async ({ step, event }) => {
      const { key, timeout } = inputSchema.parse(event.data);
      return step.waitForSignal("wait", { signal: key, timeout, onConflict: "fail" });
    }),
    client.createFunction({ id: "replacing", triggers: { event: "parity/replacing" } }, async ({ step, event }) => {
      const { key, timeout } = inputSchema.parse(event.data);
      return step.waitForSignal("wait", { signal: key, timeout, onConflict: "replace" });
    }),
  ];
}

function timeoutFunctions(client: Inngest.Any, trace: Trace) {
  const endless = client.createFunction(
    { id: "endless", triggers: { event: "parity/endless" }, timeouts: { finish: "1s" } },
    async ({ step, event }) => {
      const { key } = inputSchema.parse(event.data);
      await step.run("begin", () => trace.add("begin", key));
      await step.sleep("long", "1h");
      await step.run("end", () => trace.add("end", key));
    },
  );
  const queued = client.createFunction(
    {
      id: "queued",
      triggers: { event: "parity/queued" },
      timeouts: { start: "1s" },
      concurrency: [{ limit: 1, key: "event.data.key" }],
    },
    async ({ step, event }) => {
      const { key } = inputSchema.parse(event.data);
      await step.run("hold", async () => {
        trace.add("begin", key);
        await sleep(2500);
      });
    },
  );
  return [endless, queued];
}
