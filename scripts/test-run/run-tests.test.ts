import { describe, expect, it } from "vitest";
import { chooseStages, forgetPersonalSettings } from "./run-tests.mjs";

describe("chooseStages", () => {
  it("runs all of them, the quick ones first, when none is named", () => {
    expect(chooseStages([])).toEqual(["lint", "types", "unit", "db", "build", "e2e"]);
  });

  it("runs only those named, in the usual order", () => {
    expect(chooseStages(["e2e", "lint"])).toEqual(["lint", "e2e"]);
  });

  it("refuses a stage that does not exist", () => {
    expect(() => chooseStages(["unti"])).toThrow("There is no test stage called unti.");
  });
});

describe("forgetPersonalSettings", () => {
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
});
