import { describe, expect, it } from "vitest";
import { jobFilterSchema } from "@/lib/client/job-filter";

describe("jobFilterSchema", () => {
  it("reads status and search from an address", () => {
    expect(jobFilterSchema.parse({ status: "waiting", query: " rain ", page: "2" })).toEqual({
      status: "waiting",
      query: "rain",
    });
  });

  it("counts what can't be understood as not set, so that an old link still shows jobs", () => {
    expect(jobFilterSchema.parse({ status: "nonsense", query: "" })).toEqual({});
    expect(jobFilterSchema.parse({ status: ["waiting", "failed"] })).toEqual({});
  });
});
