import { filmFor } from "@/scripts/seed/seed-films";
import { approved, drive, planned, type SeedWorld } from "@/scripts/seed/seed-world";

const PROJECTS = ["Autumn campaign", "Harbour series", "Internal", "Launch", null] as const;
const PRODUCERS = ["Paula Producer", "Jonas Weber", "Aiko Tanaka", "Inês Duarte"];
const RATIOS = ["16:9", "16:9", "9:16", "1:1", "4:5"] as const;
const HOUR_MS = 3_600_000;
/** One in so many is made by a paid backend, so that the workspace's budgets hold. */
const PAID_EVERY = 25;

/** A workspace of `count` jobs by several producers, in several projects, over the last months, at every gate. */
export async function seedJobs(world: SeedWorld, count: number, say: (text: string) => void): Promise<string[]> {
  const producers = await people(world);
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const producer = producers[index % producers.length] ?? world.producer;
    const id = await makeOne({ ...world, producer }, index);
    await spread(world, id, index, count);
    ids.push(id);
    if (ids.length % 50 === 0) say(`${ids.length} of ${count} jobs`);
  }
  return ids;
}

async function makeOne(world: SeedWorld, index: number): Promise<string> {
  const brief = briefFor(index);
  const kind = index % 10;
  if (kind < 2) return await plannedOnly(world, brief);
  if (kind === 2) return await plannedOnly(world, { ...brief, preset: "brand-campaign" }, false);
  world.media.faults.average = kind === 3 ? 6 : 8.2;
  const id = await approved(world, brief);
  if (kind === 4) await world.studio.cancel(world.producer, id);
  if (kind === 5) world.media.faults.failShots.add("SC01-SH010");
  if (kind === 6) world.media.faults.lowBitRateShots.add("SC01-SH010");
  await drive(world, id);
  world.media.faults.failShots.clear();
  world.media.faults.lowBitRateShots.clear();
  world.media.faults.average = 8.2;
  return id;
}

async function plannedOnly(world: SeedWorld, brief: Record<string, unknown>, hasBoard = true): Promise<string> {
  const { id } = await world.studio.submit(world.producer, brief);
  if (hasBoard) await planned(world, id);
  else await drive(world, id);
  await world.studio.drawStills(id);
  return id;
}

function briefFor(index: number): Record<string, unknown> {
  const { title, prompt } = filmFor(index);
  const project = PROJECTS[index % PROJECTS.length] ?? undefined;
  const isPaid = index % PAID_EVERY === 7;
  return {
    title: `${title} ${index + 1}`,
    prompt,
    durationSeconds: 10 + (index % 3) * 5,
    aspectRatio: RATIOS[index % RATIOS.length],
    budgetUsd: 10,
    ...(project && { project }),
    preferences: { allowedBackends: [isPaid ? "replicate" : "animatic"], qualityFloor: 0 },
  };
}

/** Newer jobs are closer together, as in a studio that grows. */
async function spread({ db }: SeedWorld, jobId: string, index: number, count: number): Promise<void> {
  const age = count - index;
  const createdAt = new Date(Date.now() - Math.round((age * age * HOUR_MS) / 120 + age * HOUR_MS * 0.2));
  const updatedAt = new Date(Math.min(Date.now(), createdAt.getTime() + (index % 7) * HOUR_MS * 0.1));
  await db.$executeRaw`
    update job set created_at = ${createdAt}::timestamptz, updated_at = ${updatedAt}::timestamptz,
      completed_at = case when completed_at is null then null else ${updatedAt}::timestamptz end
    where id = ${jobId}`;
}

/** Several producers of the workspace; those that are there already are taken as they are. */
async function people({ db, producer }: SeedWorld): Promise<SeedWorld["producer"][]> {
  const others = PRODUCERS.slice(1).map((name, index) => ({ ...producer, userId: `user_seed_${index + 1}`, name }));
  for (const { userId: id, name, workspaceId } of others) {
    await db.user.upsert({ where: { id }, create: { id, name, email: `${id}@seed.local` }, update: {} });
    const key = { workspaceId, userId: id };
    await db.membership.upsert({
      where: { workspaceId_userId: key },
      create: { ...key, role: "producer" },
      update: {},
    });
  }
  return [producer, ...others];
}
