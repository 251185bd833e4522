import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalPlanner } from "@/lib/adapters/ai/planner/local-planner";
import { createDb, type Db } from "@/lib/db/client";
import { listJobRows } from "@/lib/db/job-lists";
import { jobSummarySchema, jobViewSchema } from "@/lib/domain/job-view";
import { TAKE_STATES } from "@/lib/domain/take";
import { createReads } from "@/lib/server/reads";
import { admin, approver, producer, seedPeople } from "@/lib/server/testing/test-studio";
import { seedBoard120 } from "@/scripts/seed/board-120";
import { seedFailures } from "@/scripts/seed/failures";
import { seedJobs } from "@/scripts/seed/jobs-500";
import { createSeedWorld, type SeedWorld } from "@/scripts/seed/seed-world";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

const links = { show: async (key: string) => `/show/${key}`, download: async (key: string) => `/download/${key}` };
const quiet = () => undefined;

let database: TestDatabase;
let db: Db;
let world: SeedWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await seedPeople(db);
  world = createSeedWorld({ db, people: { producer, approver }, planner: createLocalPlanner() });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** As the page of a job parses it: a field too many or too few fails here. */
async function viewOf(jobId: string) {
  return jobViewSchema.parse(await createReads(db, world.deps, links).findJob(admin, jobId));
}

describe("the seed board-120", () => {
  it("makes two boards of 120 shots that their pages accept", async () => {
    const [priced = "", rendered = ""] = await seedBoard120(world, quiet);
    expect(await viewOf(priced)).toMatchObject({ status: "waiting", waitingAt: "cost" });
    const whole = await viewOf(rendered);
    expect(whole).toMatchObject({ status: "waiting", waitingAt: "delivery" });
    expect(whole.plan?.shots).toHaveLength(120);
    expect(whole.takes.filter((take) => take.state === "succeeded")).toHaveLength(120);
  });
});

describe("the seed failures", () => {
  it("makes a job in every state it names, and a take in every state a take can rest in", async () => {
    const made = await seedFailures(world, quiet);
    const views = await Promise.all(Object.values(made).map(viewOf));
    const placeOf = (title: string) => {
      const view = views.find(({ id }) => id === made[title]);
      return [view?.status, view?.waitingAt ?? view?.failedStage ?? null];
    };
    expect(Object.fromEntries(Object.keys(made).map((title) => [title, placeOf(title)]))).toEqual({
      "Board waits": ["waiting", "storyboard"],
      "Cost waits": ["waiting", "cost"],
      "Cost far over its budget": ["waiting", "cost"],
      "Changed after it was approved": ["waiting", "cost"],
      Rendering: ["running", null],
      "Shots failed at the provider": ["failed", "RENDER"],
      "A shot was moderated": ["failed", "RENDER"],
      "Unknown at the provider": ["waiting", "provider"],
      "Held by its project's budget": ["waiting", "provider"],
      "Checks failed": ["waiting", "retake"],
      "Retaken after failed checks": ["complete", null],
      "Delivery waits": ["waiting", "delivery"],
      "Planning failed": ["failed", "FAST_TRACK"],
      "The final cut failed": ["failed", "FINALIZE"],
      "Cancelled half way": ["cancelled", null],
      Delivered: ["complete", null],
      "Delivered as a free preview": ["complete", null],
    });
    const states = new Set(views.flatMap((view) => view.takes.map((take) => take.state)));
    expect(TAKE_STATES.filter((state) => !states.has(state))).toEqual(["submitting"]);
  });
});

describe("the seed jobs-500", () => {
  it("makes as many jobs as are asked for, that the list accepts, at every gate and of several producers", async () => {
    const ids = await seedJobs(world, 30, quiet);
    const { jobs, total } = await listJobRows(db, admin, { take: 100, project: "Harbour series" });
    expect(total).toBe(jobs.length);
    const rows = (await Promise.all([listJobRows(db, admin, { take: 100 })])).flatMap((page) => page.jobs);
    const seeded = rows.filter((row) => ids.includes(row.id));
    expect(seeded).toHaveLength(30);
    for (const { posterKey: _, producerId: __, ...row } of seeded) jobSummarySchema.parse({ ...row, posterUrl: null });
    expect(new Set(seeded.map((row) => row.producerName)).size).toBe(4);
    expect(new Set(seeded.map((row) => row.status))).toEqual(new Set(["waiting", "complete", "failed", "cancelled"]));
  });
});
