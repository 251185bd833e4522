import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "playwright/test";

const FILM_MS = 300_000;

const BRIEF = {
  title: "Three ways to a lighthouse",
  prompt: "Dawn at the sea. An old lighthouse stands on a rock in the fog. A keeper lights the lamp. Waves roll in.",
  durationSeconds: 20,
  budgetUsd: 100,
  preferences: { allowedBackends: ["veo3", "runway", "replicate"], qualityFloor: 7 },
};

type Shot = { code: string; takeNumber: number; backend: string; costMicros: number };

test("one command makes a film of three providers without a browser, and every shot is one paid take", async () => {
  test.setTimeout(FILM_MS);
  const folder = await mkdtemp(path.join(os.tmpdir(), "aiprod-headless-"));
  try {
    const brief = path.join(folder, "brief.json");
    await writeFile(brief, JSON.stringify(BRIEF));
    const film = path.join(folder, "film.mp4");
    const pins = ["--pin", "SC01-SH010=runway", "--pin", "SC02-SH010=replicate"];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["scripts/film.mjs", "--brief", brief, "--doubles", "--approve", ...pins, "--out", film, "--json"],
      {
        env: { ...process.env, STUDIO_DATA_DIR: path.join(folder, "data"), STUDIO_IGNORE_ENV_FILES: "1" },
        timeout: FILM_MS,
      },
    );

    const result = JSON.parse(stdout);
    const { shots } = JSON.parse(await readFile(result.manifest, "utf8")) as { shots: Shot[] };
    expect((await stat(film)).size).toBe(result.bytes);
    expect(result.durationSeconds).toBeCloseTo(BRIEF.durationSeconds, 1);
    expect(new Set(shots.map((shot) => shot.backend))).toEqual(new Set(["veo3", "runway", "replicate"]));
    expect(shots.every((shot) => shot.takeNumber === 1 && shot.costMicros > 0)).toBe(true);
    expect(shots.reduce((sum, shot) => sum + shot.costMicros, 0)).toBe(result.spentMicros);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
