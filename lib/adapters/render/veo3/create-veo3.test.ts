import { expect, it } from "vitest";
import { stopsWhenAsked } from "@/lib/domain/backend";
import { createVeo3 } from "./create-veo3";

it("opens the route that is set up, under one name, and people are told whether it can be stopped", () => {
  const shared = { baseUrl: null, parallelTakes: 3, requestTimeoutMs: 1000 };
  const bucket = { list: async () => [], download: async () => undefined };
  const vertex = createVeo3({
    ...shared,
    route: "vertex",
    project: "p",
    location: "global",
    outputBucket: "b",
    bucket,
  });
  const download = { maxBytes: 1, timeoutMs: 1 };
  const omni = createVeo3({
    ...shared,
    route: "omni",
    apiKey: "k",
    download,
    webhookSecret: null,
    allowLoopback: false,
  });
  expect([vertex, omni].map(({ id, route, charges, parallelTakes }) => [id, route, charges, parallelTakes])).toEqual([
    ["veo3", "vertex", true, 3],
    ["veo3", "omni", true, 3],
  ]);
  for (const backend of [vertex, omni]) {
    const { id, route, capabilities } = backend;
    expect(stopsWhenAsked({ backend: id, route }), route).toBe(capabilities.canCancel);
  }
});
