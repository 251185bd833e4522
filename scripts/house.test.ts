import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * Who may import whom, as seen from a file in each room. Every line is fed to the linter with the house's own rules:
 * what is forbidden has to be reported, what is allowed must not be.
 */
const ROOMS: { file: string; forbidden: string[]; allowed: string[] }[] = [
  {
    file: "lib/domain/cost/quote.ts",
    allowed: ["zod", "@/lib/domain/money", "./interval"],
    forbidden: [
      "@/lib/pipeline/ports",
      "@/lib/adapters/render/veo3/client",
      "@/lib/db/jobs",
      "@/lib/server/container",
      "@/lib/client/jobs",
      "@/lib/env",
      "@/lib/logger",
      "@/lib/format",
      "@/inngest/client",
      "@/components/ui/button",
      "@/app/layout",
      "node:fs",
      "node:fs/promises",
      "fs",
      "next",
      "next/server",
      "next-auth",
      "react",
      "react-dom",
      "inngest",
      "pg",
      "@prisma/client",
      "../money",
      "../../db/jobs",
    ],
  },
  {
    file: "lib/pipeline/stages/analysis/index.ts",
    allowed: ["zod", "@/lib/domain/brief", "@/lib/pipeline/ports", "./estimate"],
    forbidden: [
      "@/lib/adapters/ai/planner/plan",
      "@/lib/db/jobs",
      "@/lib/server/container",
      "@/lib/client/jobs",
      "@/lib/env",
      "@/inngest/client",
      "@/components/ui/button",
      "@/app/layout",
      "node:fs",
      "node:fs/promises",
      "next",
      "next/server",
      "next-auth",
      "react",
      "inngest",
      "pg",
      "@prisma/client",
    ],
  },
  {
    file: "lib/adapters/render/veo3/client.ts",
    allowed: ["zod", "node:fs/promises", "@/lib/domain/shot", "@/lib/pipeline/ports", "@/lib/env", "@/lib/logger"],
    forbidden: [
      "@/lib/pipeline/run-stage",
      "@/lib/pipeline/stages/analysis/index",
      "@/lib/db/jobs",
      "@/lib/server/container",
      "@/lib/client/jobs",
      "@/inngest/client",
      "@/components/ui/button",
      "@/app/layout",
      "next",
      "next/server",
      "next-auth",
      "react",
      "inngest",
      "@prisma/client",
      "../../../db/jobs",
      "../../../server/container",
    ],
  },
  {
    file: "lib/db/jobs.ts",
    allowed: ["zod", "@prisma/adapter-pg", "@/lib/domain/job", "@/lib/pipeline/ports", "@/lib/env", "@/lib/logger"],
    forbidden: [
      "@/lib/pipeline/run-stage",
      "@/lib/adapters/storage/disk",
      "@/lib/server/container",
      "@/lib/client/jobs",
      "@/inngest/client",
      "@/components/ui/button",
      "@/app/layout",
      "next",
      "next/server",
      "react",
      "inngest",
    ],
  },
  {
    file: "lib/server/container.ts",
    allowed: [
      "@/lib/domain/job",
      "@/lib/pipeline/studio",
      "@/lib/adapters/storage/disk",
      "@/lib/db/jobs",
      "@/lib/env",
      "@/inngest/client",
      "@/inngest/events",
      "next-auth",
    ],
    forbidden: [
      "@/lib/client/jobs",
      "@/inngest/functions/plan-job",
      "@/inngest/embedded/executor",
      "@/components/ui/button",
      "@/app/layout",
      "@prisma/client",
      "@/lib/db/generated/client",
    ],
  },
  {
    file: "lib/client/jobs.ts",
    allowed: ["zod", "react", "@tanstack/react-query", "@/lib/domain/job", "@/lib/client/keys"],
    forbidden: [
      "@/lib/db/jobs",
      "@/lib/server/container",
      "@/lib/pipeline/ports",
      "@/lib/adapters/storage/disk",
      "@/lib/env",
      "@/inngest/client",
      "@/app/layout",
      "node:fs",
      "node:fs/promises",
      "pg",
      "inngest",
      "@prisma/client",
    ],
  },
  {
    file: "inngest/functions/plan-job.ts",
    allowed: ["inngest", "@/inngest/client", "@/lib/server/container", "@/lib/pipeline/studio", "@/lib/domain/job"],
    forbidden: [
      "@/lib/db/jobs",
      "@/lib/adapters/storage/disk",
      "@/lib/client/jobs",
      "@/components/ui/button",
      "@/app/layout",
      "@prisma/client",
    ],
  },
  {
    file: "inngest/durable.ts",
    allowed: ["inngest", "@/lib/pipeline/studio", "@/lib/domain/errors"],
    forbidden: ["@/lib/db/jobs", "@/lib/adapters/storage/disk", "@/app/layout"],
  },
  {
    file: "inngest/embedded/executor.ts",
    allowed: ["pg", "node:crypto", "./store", "@/inngest/embedded/store"],
    forbidden: [
      "@/lib/pipeline/studio",
      "@/lib/domain/job",
      "@/lib/server/container",
      "@/lib/db/jobs",
      "@/inngest/functions/plan-job",
      "next/server",
      "react",
      "@prisma/client",
      "../functions/plan-job",
      "../client",
    ],
  },
  {
    file: "components/ui/button.tsx",
    allowed: ["react", "clsx", "./badge", "@/lib/format"],
    forbidden: [
      "@/lib/domain/job",
      "@/lib/client/jobs",
      "@/lib/db/jobs",
      "@/lib/server/container",
      "@/components/jobs/job-list",
      "@/app/layout",
      "node:fs",
      "pg",
      "@prisma/client",
      "../jobs/job-list",
    ],
  },
  {
    file: "components/charts/line-chart.tsx",
    allowed: ["react", "recharts", "@/lib/format"],
    forbidden: ["@/lib/domain/job", "@/lib/client/jobs", "@/lib/db/jobs", "@/components/jobs/job-list"],
  },
  {
    file: "components/jobs/job-list.tsx",
    allowed: ["react", "@/components/ui/button", "@/lib/client/jobs", "@/lib/domain/job", "@/lib/format"],
    forbidden: [
      "@/lib/db/jobs",
      "@/lib/server/container",
      "@/lib/pipeline/studio",
      "@/lib/adapters/storage/disk",
      "@/lib/env",
      "@/inngest/client",
      "@/app/layout",
      "node:fs",
      "pg",
      "@prisma/client",
    ],
  },
  {
    file: "app/api/jobs/route.ts",
    allowed: ["next/server", "@/lib/server/route", "@/lib/domain/brief", "@/lib/db/jobs", "@/inngest/client"],
    forbidden: [
      "@prisma/client",
      "@/lib/db/generated/client",
      "@/lib/adapters/storage/disk",
      "@/inngest/embedded/executor",
    ],
  },
  {
    file: "app/(studio)/jobs/page.tsx",
    allowed: ["@/components/jobs/job-list", "@/lib/server/session", "@/lib/client/jobs"],
    forbidden: ["@prisma/client", "@/lib/adapters/storage/disk"],
  },
];

const ROOT = path.join(import.meta.dirname, "..");
let copy: string;
let reported: Set<string>;

/** One file per import, in the same folder and with the same ending as the file that stands for the room. */
function caseFile(file: string, imported: string): string {
  const name = imported.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "");
  return path.join(path.dirname(file), `imports-${name.toLowerCase()}${path.extname(file)}`);
}

beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), "house-"));
  fs.copyFileSync(path.join(ROOT, "biome.json"), path.join(copy, "biome.json"));
  for (const { file, forbidden, allowed } of ROOMS) {
    for (const imported of [...forbidden, ...allowed]) {
      const target = path.join(copy, caseFile(file, imported));
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, `import { something } from "${imported}";\n\nexport const copy = something;\n`);
    }
  }
  reported = lint();
});

afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

/** The files in which the linter found a forbidden import. */
function lint(): Set<string> {
  const biome = path.join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome");
  const args = [biome, "lint", "--only=style/noRestrictedImports", "--max-diagnostics=none", "--reporter=json", "."];
  const report = JSON.parse(runEvenIfItFails(args)) as { diagnostics: { location: { path: string } }[] };
  return new Set(report.diagnostics.map(({ location }) => path.normalize(location.path)));
}

function runEvenIfItFails(args: string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: copy, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe.each(ROOMS)("$file", ({ file, forbidden, allowed }) => {
  it.each(forbidden)("may not import %s", (imported) => {
    expect(reported).toContain(caseFile(file, imported));
  });

  it.each(allowed)("may import %s", (imported) => {
    expect(reported).not.toContain(caseFile(file, imported));
  });
});
