import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDb, type Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type JobPageQuestion, listJobChoices, listJobRows } from "@/lib/db/job-lists";
import { JOB_SORTS } from "@/lib/domain/job-list";
import { admin, producer, seedPeople } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

const COUNT = 23;
const DAY_MS = 86_400_000;

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await seedPeople(db);
  const { workspaceId } = producer;
  await db.project.create({ data: { id: "proj_1", workspaceId, name: "Harbour" } });
  for (let index = 0; index < COUNT; index += 1) await addJob(index);
  await addJob(100, { producerId: "u_admin", title: "Somebody else's rain", projectId: "proj_1" });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** Pairs are made at the same moment and have the same title, so that only the id tells them apart. */
async function addJob(index: number, overrides: Partial<Prisma.JobUncheckedCreateInput> = {}): Promise<void> {
  const isWaiting = index % 4 === 0;
  await db.job.create({
    data: {
      id: `job_${String(index).padStart(3, "0")}`,
      workspaceId: producer.workspaceId,
      producerId: producer.userId,
      title: `Film ${String(Math.floor(index / 2)).padStart(2, "0")}`,
      stage: "FINANCIAL",
      status: isWaiting ? "waiting" : "running",
      waitingAt: isWaiting ? "cost" : null,
      policy: {},
      createdAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 2) * 1000),
      brief: { create: { input: { prompt: index === 5 ? "Ein Café im REGEN, 雨" : "Dry", durationSeconds: 12 } } },
      ...overrides,
    },
  });
}

async function readAll(question: JobPageQuestion): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const { jobs, nextCursor } = await listJobRows(db, producer, { ...question, ...(cursor && { cursor }) });
    ids.push(...jobs.map((job) => job.id));
    if (nextCursor === null) return ids;
    cursor = nextCursor;
  }
  throw new Error("The list never ends.");
}

const find = async (question: JobPageQuestion, viewer = producer) =>
  (await listJobRows(db, viewer, { take: 100, ...question })).jobs.map((job) => job.id);

describe("pages of the list", () => {
  it.each(JOB_SORTS)("hold every job exactly once by %s, also where many are equal", async (sort) => {
    const ids = await readAll({ sort, take: 4 });
    expect(ids).toHaveLength(COUNT);
    expect(new Set(ids).size).toBe(COUNT);
    expect(ids).toEqual(await find({ sort }));
  });

  it("begin with the newest, and end with it when the oldest comes first", async () => {
    expect((await readAll({ take: 5 })).at(0)).toBe("job_022");
    expect((await readAll({ sort: "oldest", take: 5 })).at(-1)).toBe("job_022");
  });

  it("say how many there are, and how many of each status whatever status is asked for", async () => {
    const page = await listJobRows(db, producer, { status: "waiting", take: 2 });
    expect(page.jobs).toHaveLength(2);
    expect(page.total).toBe(6);
    expect(page.statusCounts).toEqual({ waiting: 6, running: 17, failed: 0, complete: 0, cancelled: 0 });
  });

  it("are not lost when a job is added while they are read", async () => {
    const first = await listJobRows(db, producer, { take: 4 });
    await addJob(50, { createdAt: new Date(), producerId: producer.userId });
    const second = await listJobRows(db, producer, { take: 4, cursor: first.nextCursor ?? "" });
    expect(second.jobs.map((job) => job.id)).toEqual(["job_018", "job_017", "job_016", "job_015"]);
    await db.job.delete({ where: { id: "job_050" } });
  });

  it("refuse a cursor of another order, and one that is none", async () => {
    const { nextCursor } = await listJobRows(db, producer, { take: 4 });
    for (const cursor of [nextCursor ?? "", "nonsense"]) {
      await expect(listJobRows(db, producer, { sort: "title", cursor })).rejects.toMatchObject({
        code: "invalid_input",
      });
    }
  });
});

describe("what is searched for", () => {
  it("is found in titles and prompts, in any case and any script", async () => {
    expect(await find({ query: "regen café" })).toEqual(["job_005"]);
    expect(await find({ query: "雨" })).toEqual(["job_005"]);
    expect(await find({ query: "FILM 03" })).toEqual(["job_007", "job_006"]);
  });

  it("must hold all its words, wherever they stand", async () => {
    expect(await find({ query: "film regen" })).toEqual(["job_005"]);
    expect(await find({ query: "regen sahara" })).toEqual([]);
  });

  it("has no special signs", async () => {
    expect(await find({ query: "%" })).toEqual([]);
    expect(await find({ query: "_" })).toEqual([]);
  });
});

describe("filters", () => {
  it("hold together", async () => {
    expect(await find({ waitingAt: "cost", query: "film 00" })).toEqual(["job_000"]);
    expect(await find({ project: "Harbour" }, admin)).toEqual(["job_100"]);
    expect(await find({ producer: "u_admin" }, admin)).toEqual(["job_100"]);
    expect(await find({ backend: "veo3" })).toEqual([]);
    expect(await find({ days: Math.ceil((Date.now() - Date.UTC(2026, 0, 1)) / DAY_MS) + 1 })).toHaveLength(COUNT);
    expect(await find({ days: 1 })).toEqual([]);
  });

  it("never show a producer the jobs of others", async () => {
    expect(await find({ producer: "u_admin" })).toEqual([]);
    expect(await find({ query: "rain" })).toEqual([]);
    expect(await listJobChoices(db, producer)).toEqual({
      producers: [{ id: "u_producer", name: "Paula" }],
      projects: [],
    });
  });

  it("are offered as the viewer's jobs have them", async () => {
    expect(await listJobChoices(db, admin)).toEqual({
      producers: [
        { id: "u_admin", name: "Ada" },
        { id: "u_producer", name: "Paula" },
      ],
      projects: ["Harbour"],
    });
  });
});

describe("the length of a job", () => {
  it("is its brief's until there is a board, and from then on its board's", async () => {
    const lengthOf = async (id: string) =>
      (await listJobRows(db, producer, { take: 100 })).jobs.find((job) => job.id === id)?.durationSeconds;
    expect(await lengthOf("job_003")).toBe(12);
    const jobId = "job_003";
    await db.planVersion.create({ data: { jobId, version: 1, digest: "d", reason: "first", markers: [] } });
    await db.scene.create({ data: { jobId, planVersion: 1, number: 1, body: {} } });
    const shots = [4.1, 3.2, 7.2].map((durationSeconds, position) => {
      return {
        jobId,
        planVersion: 1,
        sceneNumber: 1,
        position,
        code: `SC01-SH0${position + 1}0`,
        body: { durationSeconds },
      };
    });
    await db.shot.createMany({ data: shots });
    await db.job.update({ where: { id: jobId }, data: { planVersion: 1 } });
    expect(await lengthOf("job_003")).toBe(14.5);
  });
});
