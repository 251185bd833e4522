import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { inputFile, runTool, type ToolRun } from "@/lib/adapters/media/run-tool";
import { createWorkDir } from "@/lib/adapters/media/testing/make-media";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";

const inWorkDir = createWorkDir();

const ENDLESS = ["-f", "lavfi", "-i", "testsrc2=size=64x64:rate=25,realtime", "-f", "null", "-"];

function run(overrides: Partial<ToolRun>): Promise<string> {
  const args = ["-hide_banner", "-nostdin", ...(overrides.args ?? [])];
  const defaults = {
    tool: ffmpegPath,
    purpose: "draw a test card",
    failure: "render_failed",
    timeoutMs: 20_000,
  } as const;
  return runTool({ ...defaults, ...overrides, args });
}

async function* frames(count: number, bytes: number) {
  for (let index = 0; index < count; index++) yield await Promise.resolve(Buffer.alloc(bytes, index));
}

describe("runTool", () => {
  it("gives what the tool wrote to its pipes and to standard error", async () => {
    let bytes = 0;
    const stderr = await run({
      args: [
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=16x16:rate=5",
        "-frames:v",
        "2",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "gray",
        "pipe:3",
      ],
      onOutput: { 3: (chunk) => (bytes += chunk.length) },
    });
    expect(bytes).toBe(2 * 16 * 16);
    expect(stderr).toContain("testsrc2");
  });

  it("says in its error what the tool said", async () => {
    await expect(run({ args: [...inputFile(inWorkDir("absent.mp4")), "-f", "null", "-"] })).rejects.toMatchObject({
      code: "render_failed",
      message: expect.stringMatching(/ffmpeg could not draw a test card: .*No such file/),
    });
  });

  it("names the tool that is not installed, and asks for no retry", async () => {
    await expect(run({ tool: "/nowhere/ffmpeg" })).rejects.toMatchObject({ code: "no_encoder", retryable: false });
  });

  it("names an encoder that is not built in", async () => {
    const args = ["-f", "lavfi", "-i", "testsrc2", "-frames:v", "1", "-c:v", "no_such_codec", inWorkDir("a.mp4")];
    await expect(run({ args })).rejects.toMatchObject({ code: "no_encoder" });
  });

  it("calls a full disk a full disk", async () => {
    const args = ["-f", "lavfi", "-i", "testsrc2", "-frames:v", "5", "-f", "rawvideo", "-y", "/dev/full"];
    await expect(run({ args })).rejects.toMatchObject({ code: "disk_full" });
  });

  it("stops a tool that takes too long", async () => {
    await expect(run({ args: ENDLESS, timeoutMs: 300 })).rejects.toMatchObject({ code: "timeout" });
  });

  it("stops at once when it is called off, with the caller's reason", async () => {
    const reason = new Error("called off");
    const abort = new AbortController();
    const running = run({ args: ENDLESS, signal: abort.signal, onOutput: {} });
    setTimeout(() => abort.abort(reason), 200);
    await expect(running).rejects.toBe(reason);
    await expect(run({ args: ENDLESS, signal: abort.signal })).rejects.toBe(reason);
  });

  it("feeds pictures no faster than they are taken", async () => {
    const raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", "640x360", "-r", "25", "-i", "pipe:0"];
    let bytes = 0;
    await run({
      args: [...raw, "-f", "rawvideo", "pipe:1"],
      input: frames(40, 640 * 360),
      onOutput: { 1: (chunk) => (bytes += chunk.length) },
    });
    expect(bytes).toBe(40 * 640 * 360);
  });

  it("reports why a tool died, not that its input broke", async () => {
    const raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", "640x360", "-r", "25", "-i", "pipe:0"];
    const args = [...raw, "-c:v", "libx264", "-preset", "bogus", "-y", inWorkDir("b.mp4")];
    await expect(run({ args, input: frames(400, 640 * 360) })).rejects.toMatchObject({
      code: "render_failed",
      message: expect.stringContaining("bogus"),
    });
  });

  it("passes on an error of the source of the pictures, and ends the tool", async () => {
    const broken = new Error("the renderer failed");
    async function* failing() {
      yield* frames(2, 64 * 64);
      throw broken;
    }
    const raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", "64x64", "-r", "25", "-i", "pipe:0"];
    await expect(run({ args: [...raw, "-f", "null", "-"], input: failing() })).rejects.toBe(broken);
  });

  it("passes on an error of whoever takes the output", async () => {
    const broken = new Error("not a picture");
    const args = ["-f", "lavfi", "-i", "testsrc2=size=16x16:rate=5", "-f", "rawvideo", "pipe:1"];
    const taking = run({
      args,
      onOutput: {
        1: () => {
          throw broken;
        },
      },
    });
    await expect(taking).rejects.toBe(broken);
  });

  it("reads nothing but local files, whatever a list inside a file points to", async () => {
    await writeFile(inWorkDir("list.txt"), "ffconcat version 1.0\nfile http://127.0.0.1:9/secret.mp4\n");
    const list = inputFile(inWorkDir("list.txt"), ["-f", "concat", "-safe", "0"]);
    await expect(run({ args: [...list, "-f", "null", "-"] })).rejects.toMatchObject({
      code: "render_failed",
      message: expect.stringContaining("Protocol 'http' not on whitelist 'file,pipe'"),
    });
  });
});
