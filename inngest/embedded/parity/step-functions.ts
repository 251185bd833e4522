import type { Inngest } from "inngest";
import { z } from "zod";
import { sleep } from "./backend";
import type { Trace } from "./trace";

const inputSchema = z.object({
  key: z.string(),
  provider: z.string().default(""),
  fail: z.boolean().default(false),
  sleep: z.string().optional(),
  timeout: z.string().default("1h"),
});

/** One function per behaviour of steps; `data.key` names the run in the trace. */
export function stepFunctions(client: Inngest.Any, trace: Trace) {
  const named = (id: string) => ({ id, triggers: { event: `parity/${id}` } });

  const parallel = client.createFunction(named("parallel"), async ({ step, event }) => {
    const { key } = inputSchema.parse(event.data);
    const indexes = Array.from({ length: 10 }, (_, index) => index);
    const results = await Promise.all(
      indexes.map((index) =>
        step.run(`part-${index}`, () => {
          trace.add("part", key);
          return index;
        }),
      ),
    );
    return results.reduce((sum, result) => sum + result, 0);
  });

  const chains = client.createFunction(named("chains"), async ({ step, event }) => {
    const { key } = inputSchema.parse(event.data);
    const note = (name: string, ms: number) => step.run(name, () => traced(trace, name, key, ms));
    const chain = async (first: string, firstMs: number, second: string) => {
      await note(first, firstMs);
      await note(second, 1);
    };
    await Promise.all([chain("quick", 1, "after quick"), chain("slow", 500, "after slow")]);
  });

  const race = client.createFunction(named("race"), async ({ step, event }) => {
    const { key } = inputSchema.parse(event.data);
    const note = (name: string, ms: number) => step.run(name, () => traced(trace, name, key, ms));
    const winner = await Promise.race([note("fast", 20), note("slow", 500)]);
    await note("after", 1);
    return winner;
  });

  const nap = client.createFunction(named("nap"), async ({ step }) => {
    await step.sleep("nap", 200);
    return step.run("end", () => "rested");
  });

  const failing = client.createFunction({ ...named("failing"), retries: 1 }, async ({ event, attempt }) => {
    trace.add("function", inputSchema.parse(event.data).key);
    throw new Error(`attempt ${attempt}`);
  });

  return [parallel, chains, race, nap, failing, earlyEvent(client), notJson(client), limited(client, trace)].concat(
    invoking(client, trace),
  );
}

async function traced(trace: Trace, name: string, key: string, ms: number): Promise<string> {
  trace.add(name, key);
  await sleep(ms);
  trace.add(`${name} done`, key);
  return name;
}

function earlyEvent(client: Inngest.Any) {
  return client.createFunction({ id: "early", triggers: { event: "parity/early" } }, async ({ step }) => {
    await step.run("busy", () => sleep(1000));
    const event = await step.waitForEvent("go", { event: "parity/early.go", timeout: "1s", match: "data.key" });
    return event ? "received" : "timed out";
  });
}

function notJson(client: Inngest.Any) {
  return client.createFunction({ id: "not-json", triggers: { event: "parity/not-json" } }, async ({ step }) => {
    const value = await step.run("value", () => ({
      date: new Date(0),
      missing: undefined,
      map: new Map([[1, 2]]),
      notANumber: Number.NaN,
      buffer: Buffer.from("hi"),
      text: "\u0000 \ud83c\udfac \u0639",
    }));
    const nothing: unknown = await step.run("nothing", () => undefined);
    return { ...value, nothing, keys: Object.keys(value) };
  });
}

/** Holds a slot of its provider in two steps with a sleep between, during which the slot is free. */
function limited(client: Inngest.Any, trace: Trace) {
  return client.createFunction(
    {
      id: "limited",
      triggers: { event: "parity/limited" },
      concurrency: [{ key: "event.data.provider", limit: 2 }],
    },
    async ({ step, event }) => {
      const { provider } = inputSchema.parse(event.data);
      await step.run("first", () => traced(trace, "hold", provider, 150));
      await step.sleep("between", "1s");
      await step.run("second", () => traced(trace, "hold", provider, 150));
    },
  );
}

function invoking(client: Inngest.Any, trace: Trace) {
  const child = client.createFunction(
    { id: "child", retries: 1, triggers: { event: "parity/child" } },
    async ({ event, step }) => {
      const { key, fail, sleep: pause } = inputSchema.parse(event.data);
      if (pause) await step.sleep("pause", pause);
      await step.run("work", () => {
        trace.add("child", key);
        if (fail) throw new Error("the child broke");
      });
      return "child is done";
    },
  );
  const parent = client.createFunction(
    { id: "parent", triggers: { event: "parity/parent" } },
    async ({ event, step }) => {
      const data = inputSchema.parse(event.data);
      try {
        return await step.invoke("child", { function: child, data, timeout: data.timeout });
      } catch (error) {
        return String(error);
      }
    },
  );
  return [child, parent];
}
