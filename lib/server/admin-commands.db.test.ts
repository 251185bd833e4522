import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PriceChange } from "@/lib/domain/admin-view";
import { type AdminStudio, createAdminStudio, RUNWAY } from "@/lib/server/testing/admin-studio";
import { admin, approver, producer } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: AdminStudio;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createAdminStudio(database.url);
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const runwayPrice = (change: Partial<PriceChange> = {}): PriceChange => ({
  backend: "runway",
  model: "gen4.5",
  resolution: "720p",
  audio: false,
  microsPerSecond: 130_000,
  clipSeconds: [2, 3, 4, 5, 6, 7, 8, 9, 10],
  validFrom: today(),
  source: "runwayml.com/pricing, seen today",
  ...change,
});
const today = (offsetDays = 0) => new Date(Date.now() + offsetDays * 86_400_000).toISOString().slice(0, 10);
const auditOf = (action: string) =>
  test.db.auditEntry.findFirst({ where: { action, actorId: admin.userId }, orderBy: { id: "desc" } });
const jobOf = (jobId: string) => test.db.job.findUniqueOrThrow({ where: { id: jobId } });

describe("what admins do", () => {
  it.each([producer, approver])("is refused to a $role, and nothing changes", async (viewer) => {
    const before = await test.db.auditEntry.count();
    const attempts = [
      () => test.commands.changeBackend(viewer, RUNWAY, { enabled: false }),
      () => test.commands.pauseBackend(viewer, RUNWAY, "because I can"),
      () => test.commands.resumeBackend(viewer, RUNWAY),
      () => test.commands.setPrice(viewer, runwayPrice()),
      () => test.commands.changeBudget(viewer, { scope: "workspace-month", micros: 1 }),
      () => test.commands.closeToday(viewer),
      async () => await test.reads.backends(viewer),
      async () => await test.reads.prices(viewer),
      async () => await test.reads.budgets(viewer),
      async () => await test.reads.unknown(viewer),
      async () => await test.reads.calibration(viewer),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    expect(await test.db.auditEntry.count()).toBe(before);
  });

  it("about a backend, a person or a project that is not there finds nothing", async () => {
    const nowhere = { backend: "runway", route: "moon" } as const;
    const attempts = [
      () => test.commands.pauseBackend(admin, nowhere, "no such route"),
      () => test.commands.resumeBackend(admin, nowhere),
      () => test.commands.changeBackend(admin, nowhere, { enabled: false }),
      () => test.commands.changeBudget(admin, { scope: "person", userId: "u_nobody", micros: 1 }),
      () => test.commands.changeBudget(admin, { scope: "project", projectId: "p_nothing", micros: 1 }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a new price", () => {
  it("voids a quote that waits: it is made anew, under another digest", async () => {
    const jobId = await test.quoted();
    const before = await test.store.findLatestQuote(jobId);
    await test.commands.setPrice(admin, runwayPrice({ microsPerSecond: 240_000 }));
    expect(await jobOf(jobId)).toMatchObject({ status: "running", stage: "FINANCIAL" });
    await test.drive(jobId);
    const after = await test.store.findLatestQuote(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "cost" });
    expect(after?.digest).not.toBe(before?.digest);
    expect(after?.quote.totalMicros).toBeGreaterThan(before?.quote.totalMicros ?? Number.POSITIVE_INFINITY);
    const stale = test.studio.decide(approver, jobId, {
      decision: "approve",
      gate: "cost",
      digest: before?.digest ?? "",
    });
    await expect(stale).rejects.toMatchObject({ code: "stale" });
  });

  it("ends the one before it, keeps it readable, and says who set it", async () => {
    await test.commands.setPrice(admin, runwayPrice({ resolution: "1080p", validFrom: today() }));
    await test.commands.setPrice(
      admin,
      runwayPrice({ resolution: "1080p", microsPerSecond: 99_000, validFrom: today(7) }),
    );
    const { rows, history } = await test.reads.prices(admin);
    const own = rows.filter((row) => row.backend === "runway" && row.resolution === "1080p");
    expect(own.map(({ state, validTo, authorName }) => ({ state, validTo, authorName }))).toEqual([
      { state: "future", validTo: null, authorName: "Ada" },
      { state: "in force", validTo: today(6), authorName: "Ada" },
    ]);
    expect(own.map((row) => row.id)).toEqual([
      expect.stringMatching(new RegExp(`^runway/gen4\\.5/1080p/silent/${today(7)}/[0-9a-f]{6}$`)),
      expect.stringMatching(new RegExp(`^runway/gen4\\.5/1080p/silent/${today()}/[0-9a-f]{6}$`)),
    ]);
    expect(history[0]).toMatchObject({ actorName: "Ada", summary: expect.stringContaining("$0.10 a second") });
  });

  it("on the first day of another takes its place", async () => {
    const change = runwayPrice({ resolution: "1080p", audio: true, validFrom: today(3) });
    await test.commands.setPrice(admin, change);
    await test.commands.setPrice(admin, { ...change, microsPerSecond: 77_000 });
    const { rows } = await test.reads.prices(admin);
    const own = rows.filter((row) => row.backend === "runway" && row.audio);
    expect(own.map((row) => [row.microsPerSecond, row.state]).sort()).toEqual([
      [130_000, "replaced"],
      [77_000, "future"],
    ]);
  });

  it("can't rewrite the past, or begin before a price that begins later; the field is named", async () => {
    await test.commands.setPrice(admin, runwayPrice({ audio: true, validFrom: today(30) }));
    for (const validFrom of [today(-1), today(29)]) {
      const attempt = test.commands.setPrice(admin, runwayPrice({ audio: true, validFrom }));
      await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ field: "validFrom" }] });
    }
  });
});

describe("a backend", () => {
  it("that is paused holds jobs, and lets them go on when an admin does", async () => {
    const jobId = await test.approved();
    await test.commands.pauseBackend(admin, RUNWAY, "The account is being changed.");
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({
      status: "waiting",
      waitingAt: "provider",
      waitingReason: expect.stringContaining("The account is being changed."),
    });
    const paused = (await test.reads.backends(admin)).backends.find((one) => one.backend === "runway");
    expect(paused?.routes[0]).toMatchObject({
      pausedAt: expect.any(String),
      setting: { pausedReason: "The account is being changed." },
    });

    await test.db.backendOutcome.create({ data: { backend: "runway", ok: false, kind: "overloaded" } });
    expect(await test.commands.resumeBackend(admin, RUNWAY)).toEqual({ jobs: 1 });
    expect(await jobOf(jobId)).toMatchObject({ status: "running", stage: "RENDER" });
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    const { history } = (await test.reads.backends(admin)).backends.find((one) => one.backend === "runway") ?? {};
    expect(history?.slice(0, 2).map((line) => line.summary)).toEqual([
      "Ada let Runway go on.",
      "Ada paused Runway: The account is being changed.",
    ]);
  });

  it("keeps a changed model, and the change with what it was before in its history", async () => {
    await test.commands.changeBackend(admin, RUNWAY, { parallelTakes: 90, submissionsPerMinute: 500 });
    const settings = await test.deps.desk.listSettings();
    expect(settings.find((one) => one.backend === "runway")).toMatchObject({
      parallelTakes: 90,
      submissionsPerMinute: 500,
      model: "gen4.5",
    });
    expect((await auditOf("backend.changed"))?.summary).toBe(
      "Ada changed Runway: parallelTakes 100 → 90, submissionsPerMinute 600 → 500.",
    );
  });

  it("shows which route is in use, what is missing, its breaker and how it answered", async () => {
    await test.db.backendOutcome.deleteMany();
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
    const trouble = [50, 40, 30, 20].map((seconds) => ({ ok: false, kind: "overloaded", at: ago(seconds) }));
    const outcomes = [{ ok: true, kind: "succeeded", at: ago(60) }, ...trouble];
    await test.db.backendOutcome.createMany({ data: outcomes.map((one) => ({ ...one, backend: "veo3" })) });
    const { backends } = await test.reads.backends(admin);
    const [animatic, veo, runway] = backends;
    expect(animatic).toMatchObject({ backend: "animatic", routeInUse: "local", unavailable: null });
    expect(runway).toMatchObject({ routeInUse: "api", unavailable: null, breaker: { kind: "closed" }, outcomes: [] });
    expect(veo).toMatchObject({ routeInUse: null, unavailable: "needs a key" });
    expect(veo?.routes.map(({ setting }) => setting.route)).toEqual(["vertex", "omni"]);
    expect(veo?.outcomes).toEqual([
      { kind: "succeeded", ok: true, count: 1 },
      { kind: "overloaded", ok: false, count: 4 },
    ]);
    const until = new Date((trouble.at(-1)?.at.getTime() ?? 0) + 60_000).toISOString();
    expect(veo?.breaker).toEqual({ kind: "open", until });
  });
});

describe("a budget", () => {
  it("that is used up holds a job, shows what is left of it, and lets the job go on once it is raised", async () => {
    const jobId = await test.approved();
    const { people } = await test.reads.budgets(admin);
    const spent = people.find((person) => person.userId === producer.userId)?.spentMicros ?? 0;
    await test.commands.changeBudget(admin, { scope: "person", userId: producer.userId, micros: spent });
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "provider" });
    expect(await test.store.listTakes(jobId)).toHaveLength(0);

    expect(await test.commands.changeBudget(admin, { scope: "person", userId: producer.userId, micros: null })).toEqual(
      {
        jobs: 1,
      },
    );
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    const after = (await test.reads.budgets(admin)).people.find((person) => person.userId === producer.userId);
    expect(after).toMatchObject({ ownBudgetMicros: null, reservedMicros: 0 });
    expect(after?.spentMicros).toBeGreaterThan(spent);
    expect((await auditOf("budget.changed"))?.summary).toMatch(
      /^Ada changed what Paula may spend in a day: \$\d+\.\d\d → no limit of its own\.$/,
    );
  });

  it("of every kind keeps its new amount, and its history says from what to what", async () => {
    await test.db.project.create({ data: { id: "p_one", workspaceId: admin.workspaceId, name: "One" } });
    await test.commands.changeBudget(admin, { scope: "workspace-day", micros: 70_000_000 });
    await test.commands.changeBudget(admin, { scope: "workspace-month", micros: 900_000_000 });
    await test.commands.changeBudget(admin, { scope: "user-day", micros: 60_000_000 });
    await test.commands.changeBudget(admin, { scope: "project", projectId: "p_one", micros: 20_000_000 });
    const { workspace, projects, history } = await test.reads.budgets(admin);
    expect(workspace).toMatchObject({
      day: { budgetMicros: 70_000_000 },
      month: { budgetMicros: 900_000_000 },
      userDayBudgetMicros: 60_000_000,
    });
    expect(projects).toMatchObject([{ name: "One", films: 0, budgetMicros: 20_000_000, spentMicros: 0 }]);
    expect(history[0]?.summary).toBe("Ada changed the budget of the project One: no limit of its own → $20.00.");
  });

  it("of another workspace can't be reached", async () => {
    await test.db.workspace.create({
      data: { id: "ws_far", name: "Far", policy: {}, dayBudgetMicros: 0n, monthBudgetMicros: 0n },
    });
    await test.db.project.create({ data: { id: "p_far", workspaceId: "ws_far", name: "Far" } });
    const attempt = test.commands.changeBudget(admin, { scope: "project", projectId: "p_far", micros: 1 });
    await expect(attempt).rejects.toMatchObject({ code: "not_found" });
    expect((await test.reads.budgets(admin)).projects.map((project) => project.id)).not.toContain("p_far");
  });

  it("is held against the takes when a day is closed, and the close is kept with its difference", async () => {
    const jobId = await test.approved();
    await test.drive(jobId);
    expect(await test.commands.closeToday(admin)).toEqual({ day: today(), differences: 0 });
    const [close] = (await test.reads.budgets(admin)).closes;
    expect(close).toMatchObject({ day: today(), differences: [] });
    expect(close?.ledgerMicros).toBeGreaterThan(0);
    expect(close?.ledgerMicros).toBe(close?.takesMicros);

    await test.db.take.updateMany({
      where: { id: (await test.store.listTakes(jobId))[0]?.id ?? "" },
      data: { actualMicros: { increment: 5n } },
    });
    expect(await test.commands.closeToday(admin)).toMatchObject({ differences: 1 });
    const [again] = (await test.reads.budgets(admin)).closes;
    expect(again?.differences).toMatchObject([{ jobId, what: "what was paid" }]);
    await test.db.take.updateMany({
      where: { id: again?.differences[0]?.takeId ?? "" },
      data: { actualMicros: { decrement: 5n } },
    });
  });
});

describe("calibration", () => {
  it("holds every finished film's signed quote against what the ledger says it cost", async () => {
    const jobId = await test.approved();
    await test.drive(jobId);
    const quote = (await test.store.findLatestQuote(jobId))?.quote;
    const takes = await test.store.listTakes(jobId);
    const { overall, byBackend, films } = await test.reads.calibration(admin);
    const film = films.find((one) => one.jobId === jobId);
    expect(film).toMatchObject({
      backend: "runway",
      interval: quote?.interval,
      actualMicros: takes.reduce((sum, take) => sum + (take.actualMicros ?? 0), 0),
    });
    expect(film?.actualMicros).toBeGreaterThan(0);
    expect(overall.quotes).toBe(films.length);
    expect(byBackend).toMatchObject([{ backend: "runway", quotes: films.length }]);
  });
});
