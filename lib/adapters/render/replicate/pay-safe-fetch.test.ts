import Replicate from "replicate";
import { describe, expect, it } from "vitest";
import { setUpDouble } from "@/lib/adapters/render/provider/testing/set-up-double";
import type { PlannedFault } from "@/scripts/doubles/kit/faults";
import { startReplicateDouble } from "@/scripts/doubles/replicate/replicate-double";
import { OUTCOME_UNKNOWN, paySafeFetch, REAL_STATUS_HEADER, THROTTLED, UNANSWERED } from "./pay-safe-fetch";

const double = setUpDouble(() => startReplicateDouble());

function sdk(fetch: typeof paySafeFetch | undefined) {
  return new Replicate({ auth: "r8_1", baseUrl: double().baseUrl, useFileOutput: false, ...(fetch ? { fetch } : {}) });
}

const status = (code: number) => ({ kind: "status", status: code, headers: { "retry-after": "7" }, json: {} }) as const;
const create = (client: Replicate) =>
  client.predictions.create({ model: "wan-video/wan-2.5-t2v", input: { prompt: "A ridge." } });
const get = (client: Replicate) => client.predictions.get("unknown1");

describe("paySafeFetch under Replicate's SDK", () => {
  const cases: [string, PlannedFault["fault"], number, number][] = [
    ["a broken connection", { kind: "drop" }, OUTCOME_UNKNOWN, UNANSWERED],
    ["429", status(429), THROTTLED, UNANSWERED],
    ["500", status(500), OUTCOME_UNKNOWN, UNANSWERED],
    ["503", status(503), OUTCOME_UNKNOWN, UNANSWERED],
    ["307", status(307), 307, 307],
    ["404", status(404), 404, 404],
  ];
  it.each(cases)("sends one request for one call when it meets %s", async (_name, fault, posted, got) => {
    double().faults.add({ call: "submit", fault });
    double().faults.add({ call: "poll", fault });
    await expect(create(sdk(paySafeFetch))).rejects.toMatchObject({ response: { status: posted } });
    await expect(get(sdk(paySafeFetch))).rejects.toMatchObject({ response: { status: got } });
    expect(double().count("submit")).toBe(1);
    expect(double().count("poll")).toBe(1);
  });

  it("is needed: the SDK alone pays again after a broken connection", async () => {
    double().faults.add({ call: "submit", fault: { kind: "accept-then-drop" }, times: 3 });
    await create(sdk(undefined));
    expect(double().ledger.jobs.length).toBeGreaterThan(1);
  });

  it("keeps what the provider really answered", async () => {
    double().faults.add({ call: "submit", fault: status(429) });
    const answer = await paySafeFetch(`${double().baseUrl}/models/wan-video/wan-2.5-t2v/predictions`, {
      method: "POST",
    });
    expect(answer.headers.get("retry-after")).toBe("7");
    expect(answer.headers.get(REAL_STATUS_HEADER)).toBe("429");
  });
});
