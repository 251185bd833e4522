import { afterEach, describe, expect, it, vi } from "vitest";
import { getJson, sendJson } from "@/lib/client/http";
import { Problem, problemOf } from "@/lib/client/problem";

type Answer = { id: string };

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
  it("give back what the studio answered", async () => {
    answer({ id: "job_1" });
    expect(await getJson<Answer>("/x", "id")).toEqual({ id: "job_1" });
    expect(await sendJson<Answer>("POST", "/x", {}, "id")).toEqual({ id: "job_1" });
  });

  it("keep the fields of a problem, so that they can be shown beside the form", async () => {
    const fields = [{ field: "preferences.qualityFloor", message: "Quality floor is at most 10." }];
    answer(
      { title: "t", detail: "One field to correct.", code: "invalid_input", fields },
      400,
      "application/problem+json",
    );
    const problem = await problemFrom(sendJson<Answer>("POST", "/x", {}, "id"));
    expect(problem).toMatchObject({ status: 400, code: "invalid_input", message: "One field to correct.", fields });
    expect(problemOf(problem.fields, "preferences")).toBe("Quality floor is at most 10.");
    expect(problemOf(problem.fields, "title")).toBeUndefined();
  });

  it("make a sentence of an answer that is no problem at all", async () => {
    answer("<html>Bad gateway</html>", 502, "text/html");
    expect(await problemFrom(getJson<Answer>("/x", "id"))).toMatchObject({ status: 502, fields: [] });
  });

  it.each([{ name: "no id" }, ["job_1"], "id", null, "<html>Sign in to the network</html>"])(
    "refuse an answer in a form this page doesn't know, instead of showing half of it: %j",
    async (body) => {
      answer(body);
      expect((await problemFrom(getJson<Answer>("/x", "id"))).code).toBe("unreadable");
    },
  );

  it("keep what can be understood of a problem that is not one of the studio's", async () => {
    answer({ detail: 7, code: null, fields: [{ field: "title", message: "Too long." }, "title"] }, 400);
    expect(await problemFrom(getJson<Answer>("/x", "id"))).toMatchObject({
      code: "unknown",
      message: "The studio answered with status 400.",
      fields: [{ field: "title", message: "Too long." }],
    });
  });

  it("say that the studio can't be reached when the network is gone", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => Promise.reject(new TypeError("Failed to fetch"))),
    );
    expect((await problemFrom(getJson<Answer>("/x", "id"))).code).toBe("offline");
  });

  it("pass a cancelled read on as it is, because nobody is waiting for it", async () => {
    const controller = new AbortController();
    controller.abort();
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => Promise.reject(new DOMException("aborted", "AbortError"))),
    );
    await expect(getJson<Answer>("/x", "id", controller.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
