import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findMediaTools, listCandidates } from "./media-tools.mjs";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "tools-"));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function program(name: string, script: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

describe("listCandidates", () => {
  it("looks nowhere else when the environment names the program", () => {
    expect(listCandidates("ffmpeg", "/opt/ffmpeg", { PATH: folder })).toEqual([
      { path: "/opt/ffmpeg", origin: "FFMPEG_PATH" },
    ]);
  });

  it("prefers PATH to what npm installed", () => {
    const file = program("ffmpeg", "");
    const origins = listCandidates("ffmpeg", undefined, { PATH: `/nowhere:${folder}` }).map(({ origin }) => origin);
    expect(origins[0]).toBe("PATH");
    expect(listCandidates("ffmpeg", undefined, { PATH: folder })[0]?.path).toBe(file);
    expect(new Set(origins.slice(1))).toEqual(new Set(origins.length > 1 ? ["npm"] : []));
  });
});

describe("findMediaTools", () => {
  it("passes over an ffmpeg without H.264 to one that has it", async () => {
    program("ffmpeg", "echo 'ffmpeg version 9.9'");
    const { ffmpeg } = await findMediaTools({ PATH: folder });
    expect(ffmpeg.path).not.toBe(path.join(folder, "ffmpeg"));
  });

  it("takes an ffmpeg that has H.264 and AAC, and says its version", async () => {
    const encoders = "echo ' V....D libx264  H.264'; echo ' A....D aac  AAC'";
    const file = program("ffmpeg", `[ "$1" = -version ] && echo 'ffmpeg version 9.9 x' || { ${encoders}; }`);
    const { ffmpeg } = await findMediaTools({ PATH: folder });
    expect(ffmpeg).toEqual({ path: file, origin: "PATH", version: "9.9" });
  });

  it("says which variable is wrong instead of quietly using another program", async () => {
    await expect(findMediaTools({ FFMPEG_PATH: "/bin/true" })).rejects.toThrow("FFMPEG_PATH names /bin/true");
  });
});
