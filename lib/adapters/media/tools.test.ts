import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createWorkDir } from "@/lib/adapters/media/testing/make-media";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";
import { checkEncoder } from "@/lib/adapters/media/tools";

const inWorkDir = createWorkDir();

/** A program that lists what a small build of ffmpeg would. */
async function smallBuild(name: string, lists: { encoders: string; filters: string }): Promise<string> {
  const script = `#!/bin/sh\ncase "$*" in *-encoders*) echo '${lists.encoders}';; *) echo '${lists.filters}';; esac\n`;
  await writeFile(inWorkDir(name), script, { mode: 0o755 });
  return inWorkDir(name);
}

describe("checkEncoder", () => {
  it("finds all that is needed in the installed ffmpeg", async () => {
    expect(await checkEncoder(ffmpegPath)).toEqual({ hasXfade: true });
  });

  it("goes on without transitions when the build has none", async () => {
    const encoders = " V....D libx264 H.264\n A....D aac AAC";
    const tool = await smallBuild("old", { encoders, filters: " ... concat N->N Join" });
    expect(await checkEncoder(tool)).toEqual({ hasXfade: false });
  });

  it("names the encoder that is missing", async () => {
    const tool = await smallBuild("poor", { encoders: " A....D aac AAC", filters: "" });
    await expect(checkEncoder(tool)).rejects.toMatchObject({
      code: "no_encoder",
      message: expect.stringContaining("libx264"),
    });
  });

  it("asks again after a failure, so that a repaired installation is found", async () => {
    const tool = await smallBuild("mended", { encoders: "", filters: "" });
    await expect(checkEncoder(tool)).rejects.toMatchObject({ code: "no_encoder" });
    await smallBuild("mended", {
      encoders: " V....D libx264 H.264\n A....D aac AAC",
      filters: " T.. xfade VV->V Fade",
    });
    expect(await checkEncoder(tool)).toEqual({ hasXfade: true });
  });
});
