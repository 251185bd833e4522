import { describe, expect, it } from "vitest";
import { isNarrowed, jobFilterOf } from "@/lib/client/job-filter";

const read = (address: string) => jobFilterOf(new URLSearchParams(address));

describe("jobFilterOf", () => {
  it("reads every part of a filter from an address, and nothing else", () => {
    expect(
      read(
        "status=waiting&waitingAt=cost&producer=u1&project=Harbour&backend=veo3&days=7&query=%20rain%20&sort=title&x=2",
      ),
    ).toEqual({
      status: "waiting",
      waitingAt: "cost",
      producer: "u1",
      project: "Harbour",
      backend: "veo3",
      days: 7,
      query: "rain",
      sort: "title",
    });
  });

  it("counts what can't be understood as not set, so that an old link still shows jobs", () => {
    expect(read("status=nonsense&query=&days=soon&backend=sora&sort=worst")).toEqual({});
    expect(jobFilterOf([["status", ["waiting", "failed"]]])).toEqual({});
  });
});

describe("isNarrowed", () => {
  it("is about what is left out, not about the order", () => {
    expect(isNarrowed(read("sort=title"))).toBe(false);
    expect(isNarrowed(read("query=rain"))).toBe(true);
  });
});
