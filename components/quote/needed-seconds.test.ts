import { expect, it } from "vitest";
import { neededSeconds } from "@/components/quote/needed-seconds";
import { samplePlan } from "@/lib/domain/cost/testing/sample-plan";

it("counts the overlap of a dissolve to the shot before it, and to no other", () => {
  const needed = neededSeconds(samplePlan([[3, 4], [5]], "dissolve"), 24);
  expect([...needed]).toEqual([
    ["SC01-SH010", 3],
    ["SC01-SH020", 4.5],
    ["SC02-SH010", 5],
  ]);
});
