import path from "node:path";
import { defineConfig } from "vitest/config";

const TESTS = "**/*.test.{ts,tsx}";
const DATABASE_TESTS = "**/*.db.test.ts";
const MEDIA_TOOLS = "scripts/test-media-tools.ts";
const ELSEWHERE = ["**/node_modules/**", ".next/**", ".studio/**", "e2e/**"];

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    alias: { "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js") },
  },
  test: {
    // Both cores of the smallest machine; by itself one is left idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [TESTS],
          exclude: [...ELSEWHERE, DATABASE_TESTS],
          globalSetup: MEDIA_TOOLS,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [DATABASE_TESTS],
          exclude: ELSEWHERE,
          globalSetup: [MEDIA_TOOLS, "scripts/test-postgres.ts"],
        },
      },
    ],
  },
});
