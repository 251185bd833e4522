import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright/test";
import { doublesStudio } from "./doubles";

const run = promisify(execFile);
const PROJECTS = ["Every state", "A tight budget"];

/** How long the seed may take on a slow machine. */
export const SEED_MS = 120_000;

type Summary = { id: string; title: string };
export type SeededJobs = { idOf(title: string): string };

/** One job in every state that `npm run seed -- failures` knows, in the studio with doubles; made when they are missing. */
export async function seededJobs(page: Page): Promise<SeededJobs> {
  const found = await find(page);
  const jobs = found.length > 0 ? found : await seed(page);
  return {
    idOf: (title) => {
      const job = jobs.find((candidate) => candidate.title === title);
      if (!job) throw new Error(`No seeded job is called “${title}”: ${jobs.map((one) => one.title).join(", ")}.`);
      return job.id;
    },
  };
}

async function seed(page: Page): Promise<Summary[]> {
  const env = { ...process.env, STUDIO_DATA_DIR: doublesStudio.dataDir, STUDIO_IGNORE_ENV_FILES: "1" };
  await run("npm", ["run", "seed", "--", "failures", "--doubles"], { env, timeout: SEED_MS });
  return await find(page);
}

/** The newest first, as in the list. */
async function find(page: Page): Promise<Summary[]> {
  const pages = PROJECTS.map(async (project) => {
    const response = await page.request.get("/api/jobs", { params: { project, take: 100 } });
    return ((await response.json()) as { jobs: Summary[] }).jobs;
  });
  return (await Promise.all(pages)).flat();
}
