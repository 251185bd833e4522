import { describe, expect, it } from "vitest";
import { API_KEY, geminiBench } from "@/lib/adapters/ai/gemini/testing/gemini-bench";
import { failureOf, SAMPLE_ANSWER, SAMPLE_REQUEST } from "@/lib/adapters/ai/gemini/testing/sample-request";
import { internal, invalidArgument, overloaded, quotaExceeded } from "@/scripts/doubles/gemini/error-bodies";
import { startGeminiDouble } from "@/scripts/doubles/gemini/gemini-double";
import type { GeminiClient } from "./gemini-client";

const bench = geminiBench(startGeminiDouble);
const ask = (client: GeminiClient = bench.client(), signal = new AbortController().signal) =>
  client.ask(SAMPLE_REQUEST, signal);

describe("a request that gets no answer", () => {
  it.each([
    ["503", () => bench.status(503, overloaded(), 2)],
    ["500", () => bench.status(500, internal(), 2)],
    ["429 without a hint", () => bench.status(429, quotaExceeded(), 2)],
    ["an HTML page", () => bench.double.faults.add({ call: "generate", times: 2, fault: htmlPage })],
    ["a broken connection", () => bench.double.faults.add({ call: "generate", times: 2, fault: { kind: "drop" } })],
    [
      "half an answer",
      () => bench.double.faults.add({ call: "generate", times: 2, fault: { kind: "truncate", bytes: 50 } }),
    ],
  ])("for %s is sent three times, after 1 s and 2 s", async (_, plan) => {
    plan();
    expect((await ask(bench.client({ random: () => 0.5 }))).value).toEqual(SAMPLE_ANSWER);
    expect(bench.requests()).toBe(3);
    expect(bench.pauses).toEqual([1000, 2000]);
  });

  const htmlPage = { kind: "body", contentType: "text/html", body: "<html>busy</html>" } as const;

  it("keeps within 20 % of its pauses", async () => {
    bench.status(503, overloaded(), 2);
    await ask(bench.client({ random: () => 0 }));
    bench.status(503, overloaded(), 2);
    await ask(bench.client({ random: () => 1 }));
    expect(bench.pauses).toEqual([800, 1600, 1200, 2400]);
  });

  it("waits as long as the service asks for", async () => {
    bench.status(429, quotaExceeded({ retryDelay: "7.5s" }));
    await ask();
    expect(bench.pauses).toEqual([7500]);
  });

  it("does not wait for more than a minute", async () => {
    bench.status(429, quotaExceeded({ retryDelay: "90s" }));
    expect(await failureOf(ask())).toMatchObject({ code: "unavailable", retryable: true });
    expect(bench.requests()).toBe(1);
    expect(bench.pauses).toEqual([]);
  });

  it("fails with the last attempt's reason, as one that may pass", async () => {
    bench.status(503, overloaded(), 9);
    const error = await failureOf(ask());
    expect(error).toMatchObject({ code: "provider_failed", retryable: true });
    expect(error.message).toBe(
      "Gemini could not read the brief: it is not working (503): The model is overloaded. Please try again later. No take was ordered or charged.",
    );
    expect(bench.requests()).toBe(3);
  });

  it("names the key's variable when the quota stays used up", async () => {
    bench.status(429, quotaExceeded(), 9);
    const error = await failureOf(ask());
    expect(error).toMatchObject({ code: "unavailable", retryable: true });
    expect(error.message).toContain("GEMINI_API_KEY");
    expect(bench.requests()).toBe(3);
  });

  it("spends no attempt on a quota for the day", async () => {
    bench.status(429, quotaExceeded({ per: "Day", retryDelay: "1s" }), 9);
    expect(await failureOf(ask())).toMatchObject({ code: "unavailable", retryable: false });
    expect(bench.requests()).toBe(1);
  });

  it("ends in time when no answer comes, three times", async () => {
    bench.double.faults.add({ call: "generate", times: 3, fault: { kind: "hold" } });
    expect(await failureOf(ask(bench.client({ timeoutMs: 30 })))).toMatchObject({ code: "timeout", retryable: true });
    expect(bench.requests()).toBe(3);
  });
});

describe("what no retry can fix", () => {
  it("a wrong key names its variable and never the key", async () => {
    const error = await failureOf(ask(bench.client({ apiKey: `${API_KEY}-old` })));
    expect(error).toMatchObject({ code: "unavailable", retryable: false });
    expect(error.message).toContain("GEMINI_API_KEY");
    expect(`${error.message} ${String(error.cause)}`).not.toContain(API_KEY);
    expect(bench.requests()).toBe(1);
  });

  it("a retired model names its variables", async () => {
    const error = await failureOf(ask(bench.client({ model: "gemini-2.5-flash" })));
    expect(error).toMatchObject({ code: "unavailable", retryable: false });
    expect(error.message).toContain("GEMINI_TEXT_MODEL");
    expect(bench.requests()).toBe(1);
  });

  it("a refused request says why", async () => {
    bench.status(400, invalidArgument("The schema is too deep."));
    const error = await failureOf(ask());
    expect(error).toMatchObject({ code: "provider_rejected", retryable: false });
    expect(error.message).toContain("(400): The schema is too deep.");
    expect(bench.requests()).toBe(1);
  });

  it("an answer of 64 MB is not read", async () => {
    const body = "x".repeat(1 << 20);
    bench.double.faults.add({ call: "generate", fault: { kind: "body", body, repeat: 64 } });
    const error = await failureOf(ask());
    expect(error).toMatchObject({ code: "provider_failed", retryable: false });
    expect(error.message).toContain("larger than 4 MB");
    expect(bench.requests()).toBe(1);
  });
});

describe("patience", () => {
  it("ends at once when the caller gives up, without another request", async () => {
    bench.double.faults.add({ call: "generate", fault: { kind: "hold" } });
    const controller = new AbortController();
    const asked = ask(bench.client(), controller.signal);
    const reason = new Error("The job was cancelled.");
    while (bench.requests() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(bench.requests()).toBe(1);
    expect(bench.pauses).toEqual([]);
  });

  it("sends nothing for a caller that has given up before", async () => {
    await expect(ask(bench.client(), AbortSignal.abort(new Error("Too late.")))).rejects.toThrow("Too late.");
    expect(bench.requests()).toBe(0);
  });

  it("sends no more requests a minute than allowed", async () => {
    const controller = new AbortController();
    const sleep = async (ms: number) => {
      bench.pauses.push(ms);
      controller.abort(new Error("It waited."));
    };
    const client = bench.client({ requestsPerMinute: 2, sleep });
    await ask(client);
    await ask(client);
    await expect(ask(client, controller.signal)).rejects.toThrow("It waited.");
    expect(bench.requests()).toBe(2);
    expect(bench.pauses).toEqual([expect.toSatisfy((ms: number) => ms > 0 && ms <= 60_000)]);
  });

  it("leaves no timer behind that keeps a process alive", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
    const before = timers();
    const client = bench.client({ timeoutMs: 3_600_000 });
    for (let asked = 0; asked < 5; asked += 1) await ask(client);
    expect(timers()).toBeLessThan(before + 5);
  });
});
