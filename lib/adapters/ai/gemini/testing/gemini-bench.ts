import { afterAll, beforeAll, beforeEach } from "vitest";
import {
  createGeminiClient,
  type GeminiClient,
  type GeminiClientOptions,
} from "@/lib/adapters/ai/gemini/gemini-client";

export const API_KEY = "key-that-must-stay-secret";
export const MODEL = "gemini-3.8-flash";

type BenchFault = { kind: "own"; name: string } | { kind: "status"; status: number; json: unknown };

/** What the tests use of a double. */
type BenchDouble = {
  origin: string;
  count(call: string): number;
  reset(): void;
  stop(): Promise<void>;
  faults: { add(planned: { call: string; times: number; fault: BenchFault }): void };
};

export type GeminiBench<D> = {
  double: D;
  /** Milliseconds of every pause that was asked for; none is taken. */
  pauses: number[];
  client(options?: Partial<GeminiClientOptions>): GeminiClient;
  /** Plans a fault that only Gemini has. */
  fault(name: string, times?: number): void;
  /** Plans an answer of the service that is none. */
  status(status: number, json: unknown, times?: number): void;
  /** How many requests arrived. */
  requests(): number;
};

/** A double of Gemini for the tests of one file, forgotten between them, and clients that talk to it. */
export function geminiBench<D extends BenchDouble>(start: (options: { apiKey: string }) => Promise<D>): GeminiBench<D> {
  const started: D[] = [];
  const pauses: number[] = [];
  const double = () => {
    const [found] = started;
    if (!found) throw new Error("The double is started before the first test.");
    return found;
  };
  beforeAll(async () => {
    started.push(await start({ apiKey: API_KEY }));
  });
  beforeEach(() => {
    double().reset();
    pauses.length = 0;
  });
  afterAll(() => double().stop());
  return {
    get double() {
      return double();
    },
    pauses,
    client: (options) =>
      createGeminiClient({
        apiKey: API_KEY,
        model: MODEL,
        baseUrl: double().origin,
        sleep: async (ms) => {
          pauses.push(ms);
        },
        requestsPerMinute: 100_000,
        ...options,
      }),
    fault: (name, times = 1) => double().faults.add({ call: "generate", times, fault: { kind: "own", name } }),
    status: (status, json, times = 1) =>
      double().faults.add({ call: "generate", times, fault: { kind: "status", status, json } }),
    requests: () => double().count("generate"),
  };
}
