import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { composeEnvironment, forgetPersonalSettings } from "./environment.mjs";

let dataDir: string;

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "environment-"));
});

afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

const tool = { path: "/bin/ffmpeg", origin: "PATH", version: "7" };
const compose = (userEnv: Record<string, string>) =>
  composeEnvironment({
    userEnv,
    dataDir,
    tools: { ffmpeg: tool, ffprobe: tool },
    databaseUrl: "postgresql://here",
    port: 3005,
  });

it("tells the processes where everything is", () => {
  expect(compose({ PATH: "/bin" })).toMatchObject({
    PATH: "/bin",
    DATABASE_URL: "postgresql://here",
    NEXTAUTH_URL: "http://localhost:3005",
    STUDIO_DATA_DIR: dataDir,
    STUDIO_EMBEDDED: "1",
    FFMPEG_PATH: "/bin/ffmpeg",
    FFPROBE_PATH: "/bin/ffmpeg",
  });
});

it("leaves what the person has set as it is", () => {
  const userEnv = { INNGEST_EVENT_KEY: "key", NEXTAUTH_SECRET: "mine", NEXTAUTH_URL: "https://studio.example" };
  expect(compose(userEnv)).toMatchObject(userEnv);
  expect(compose(userEnv)).not.toHaveProperty("STUDIO_EMBEDDED");
});

it("keeps tests away from the person's database, data and paid keys", () => {
  const env = {
    PATH: "/bin",
    FFMPEG_PATH: "/opt/ffmpeg",
    DATABASE_URL: "postgresql://mine",
    STUDIO_DATA_DIR: "/mine",
    GEMINI_API_KEY: "costs money",
    REPLICATE_API_TOKEN: "costs money",
    RUNWAYML_API_SECRET: "costs money",
    INNGEST_EVENT_KEY: "live",
  };
  forgetPersonalSettings(env);
  expect(env).toEqual({ PATH: "/bin", FFMPEG_PATH: "/opt/ffmpeg", STUDIO_IGNORE_ENV_FILES: "1" });
});
