import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { getJson, sendJson } from "@/lib/client/http";
import { Problem, problemOf } from "@/lib/client/problem";

const schema = z.object({ id: z.string() });

function answer(body: unknown, status = 200, type = "application/json") {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(text, { status, headers: { "content-type": type } })),
  );
}

const problemFrom = async (work: Promise<unknown>): Promise<Problem> => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

afterEach(() => vi.unstubAllGlobals());

describe("getJson and sendJson", () => {
  it("give back what the schema knows", async () => {
    answer({ id: "job_1" });
    expect(await getJson("/x", schema)).toEqual({ id: "job_1" });
    expect(await sendJson("POST", "/x", {}, schema)).toEqual({ id: "job_1" });
  });

  it("keep the fields of a problem, so that they can be shown beside the form", async () => {
    const fields = [{ field: "preferences.qualityFloor", message: "Quality floor is at most 10." }];
    answer(
      { title: "t", detail: "One field to correct.", code: "invalid_input", fields },
      400,
      "application/problem+json",
    );
    const problem = await problemFrom(sendJson("POST", "/x", {}, schema));
    expect(problem).toMatchObject({ status: 400, code: "invalid_input", message: "One field to correct.", fields });
    expect(problemOf(problem.fields, "preferences")).toBe("Quality floor is at most 10.");
    expect(problemOf(problem.fields, "title")).toBeUndefined();
  });

  it("make a sentence of an answer that is no problem at all", async () => {
    answer("<html>Bad gateway</html>", 502, "text/html");
    expect(await problemFrom(getJson("/x", schema))).toMatchObject({ status: 502, fields: [] });
  });

  it("refuse an answer in a form this page doesn't know, instead of showing half of it", async () => {
    answer({ name: "no id" });
    expect((await problemFrom(getJson("/x", schema))).code).toBe("unreadable");
  });

  it("say that the studio can't be reached when the network is gone", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => Promise.reject(new TypeError("Failed to fetch"))),
    );
    expect((await problemFrom(getJson("/x", schema))).code).toBe("offline");
  });

  it("pass a cancelled read on as it is, because nobody is waiting for it", async () => {
    const controller = new AbortController();
    controller.abort();
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => Promise.reject(new DOMException("aborted", "AbortError"))),
    );
    await expect(getJson("/x", schema, controller.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
