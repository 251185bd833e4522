import { describe, expect, it } from "vitest";
import { readJsonBody } from "@/lib/server/json-body";

const MAX_BYTES = 1000;
const JSON_TYPE = "application/json; charset=utf-8";
const post = (body: BodyInit | null, contentType: string | null = JSON_TYPE, headers: Record<string, string> = {}) =>
  new Request("http://localhost/api/jobs", {
    method: "POST",
    body,
    headers: { ...(contentType === null ? {} : { "content-type": contentType }), ...headers },
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
const read = (request: Request) => readJsonBody(request, MAX_BYTES);

describe("readJsonBody", () => {
  it("reads JSON in any language", async () => {
    expect(await read(post(JSON.stringify({ prompt: "שלום 🎬 مرحبا" })))).toEqual({ prompt: "שלום 🎬 مرحبا" });
  });

  it.each([
    null,
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
  ])("refuses the content type %s", async (contentType) => {
    await expect(read(post(new TextEncoder().encode("{}"), contentType))).rejects.toMatchObject({
      code: "unsupported_media",
      status: 415,
    });
  });

  it("refuses a body that says it is too large before reading it", async () => {
    const request = post("{}", JSON_TYPE, { "content-length": "5000" });
    await expect(read(request)).rejects.toMatchObject({ code: "too_large", status: 413 });
    expect(request.bodyUsed).toBe(false);
  });

  it("counts the bytes of a body that says nothing, stops at the limit and cancels the rest", async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100;
        controller.enqueue(new Uint8Array(100).fill(32));
      },
      cancel() {
        cancelled = true;
      },
    });
    await expect(read(post(endless))).rejects.toMatchObject({ code: "too_large" });
    expect(sent).toBeLessThan(MAX_BYTES + 500);
    expect(cancelled).toBe(true);
  });

  it("reads a body of exactly the limit", async () => {
    const text = JSON.stringify("x".repeat(MAX_BYTES - 2));
    expect(await read(post(text))).toHaveLength(MAX_BYTES - 2);
    await expect(read(post(`${text} `))).rejects.toMatchObject({ code: "too_large" });
  });

  it.each([
    ["{nope", "The request is not valid JSON: look at line 1, column 2."],
    ['{\n"a": 1,\n}', "The request is not valid JSON: look at line 3, column 1."],
    ["", "The request has no body; send JSON."],
    ["  \n", "The request has no body; send JSON."],
    [`${"[".repeat(200)}${"]".repeat(200)}`, "The JSON is nested deeper than 32 levels."],
  ])("says what is wrong with %j", async (text, message) => {
    await expect(read(post(text))).rejects.toMatchObject({ code: "invalid_input", message });
  });

  it("refuses bytes that are no text", async () => {
    await expect(read(post(new Uint8Array([0x22, 0xff, 0x22])))).rejects.toThrow("The request is not UTF-8 text.");
  });

  it("blames the sender, not the studio, for a body that breaks off", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("socket closed"));
      },
    });
    await expect(read(post(broken))).rejects.toMatchObject({ code: "invalid_input" });
  });
});
