import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.join(import.meta.dirname, "..");

describe("prisma/migrations", () => {
  it("build exactly the schema that prisma/schema.prisma describes", () => {
    const args = ["migrate", "diff", "--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma"];
    const diff = spawnSync(
      process.execPath,
      [path.join(ROOT, "node_modules/prisma/build/index.js"), ...args, "--exit-code"],
      { cwd: ROOT, encoding: "utf8", env: { ...process.env, DATABASE_URL: process.env.TEST_POSTGRES_URL } },
    );
    expect(`${diff.stdout}${diff.stderr}`).toContain("No difference detected");
    expect(diff.status).toBe(0);
  });
});
