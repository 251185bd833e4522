import { AppError } from "@/lib/domain/errors";
import { type ProviderFailureKind, providerFailure } from "@/lib/domain/provider-failure";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { RenderProgress } from "@/lib/pipeline/ports";
import { createStudio } from "@/lib/pipeline/studio";
import { filmFor } from "@/scripts/seed/seed-films";
import { approved, drive, renderTake, type SeedWorld, sign } from "@/scripts/seed/seed-world";

const DAY_MS = 86_400_000;
const PAID = {
  durationSeconds: 12,
  budgetUsd: 20,
  project: "Every state",
  preferences: { allowedBackends: ["replicate"], qualityFloor: 0 },
};
const FREE = { ...PAID, preferences: { allowedBackends: ["animatic"] } };

type Case = { title: string; make: (world: SeedWorld, brief: Record<string, unknown>) => Promise<string> };

/** One job for every way a job can stand, wait or fail. Answers with their ids by title. */
export async function seedFailures(world: SeedWorld, say: (text: string) => void): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const [index, { title, make }] of CASES.entries()) {
    const id = await make(world, { ...PAID, prompt: filmFor(index).prompt, title });
    await stretchTakes(world, id);
    made[title] = id;
    say(`${title}: /jobs/${id}`);
  }
  return made;
}

/** A provider takes its time: paid takes that are over began a minute or so before. */
async function stretchTakes({ db }: SeedWorld, jobId: string): Promise<void> {
  await db.$executeRaw`
    update take set submitting_at = settled_at - make_interval(secs => 42 + ascii(right(id, 1)) % 40),
      submitted_at = settled_at - make_interval(secs => 40 + ascii(right(id, 1)) % 40)
    where job_id = ${jobId} and backend <> 'animatic' and submitted_at is not null and settled_at is not null`;
}

const CASES: readonly Case[] = [
  { title: "Board waits", make: (world, brief) => submitted(world, { ...brief, preset: "brand-campaign" }) },
  { title: "Cost waits", make: submitted },
  { title: "Cost far over its budget", make: (world, brief) => submitted(world, { ...brief, budgetUsd: 0.5 }) },
  { title: "Changed after it was approved", make: changedAfterApproval },
  { title: "Rendering", make: rendering },
  { title: "Shots failed at the provider", make: (world, brief) => failing(world, brief, "job-failed") },
  { title: "A shot was moderated", make: (world, brief) => refusing(world, brief, "content-rejected") },
  { title: "Unknown at the provider", make: unknown },
  { title: "Held by its project's budget", make: heldByBudget },
  { title: "Checks failed", make: failedChecks },
  { title: "Retaken after failed checks", make: retaken },
  { title: "Delivery waits", make: deliveryWaits },
  { title: "Planning failed", make: planningFailed },
  { title: "The final cut failed", make: cutFailed },
  { title: "Cancelled half way", make: cancelled },
  { title: "Delivered", make: delivered },
  { title: "Delivered as a free preview", make: (world, brief) => delivered(world, { ...brief, ...FREE }) },
];

async function submitted(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const { id } = await world.studio.submit(world.producer, brief);
  await drive(world, id);
  await world.studio.drawStills(id);
  return id;
}

async function delivered(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const id = await approved(world, brief);
  await drive(world, id);
  return id;
}

async function changedAfterApproval(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const id = await delivered(world, brief);
  const plan = await world.deps.store.findPlan(id, 1);
  const code = plan?.shots[0]?.code ?? "";
  await world.studio.editShot(world.producer, id, code, { prompt: "The same place in heavy rain, at night." }, 1);
  await drive(world, id);
  await world.studio.drawStills(id);
  return id;
}

/** The first take is there, the second is under way, the others wait. */
async function rendering(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const id = await approved(world, brief);
  const takes = await reserve(world, id);
  const [first, second] = takes;
  if (first) await renderTake(world.studio, first);
  if (second) await world.studio.submitTake(second);
  if (second) await world.deps.store.reportProgress(second, 0.4);
  return id;
}

/** Every job at the provider ends like this, until the shots have used up their tries. */
async function failing(world: SeedWorld, brief: Record<string, unknown>, kind: ProviderFailureKind): Promise<string> {
  const id = await approved(world, brief);
  const failure = providerFailure(kind, "The provider could not render this shot.");
  const end: RenderProgress = { state: "failed", failure, retryable: true, charge: null };
  return await scripted(world, id, (paid) => paid.ends.push(...Array.from({ length: 60 }, () => end)));
}

/** The first shot is refused as soon as it is sent. */
async function refusing(world: SeedWorld, brief: Record<string, unknown>, kind: ProviderFailureKind): Promise<string> {
  const id = await approved(world, brief);
  const failure = providerFailure(kind, "The provider's safety rules refuse this picture.");
  return await scripted(world, id, (paid) => paid.refusals.push(failure));
}

async function unknown(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const id = await approved(world, brief);
  const failure = providerFailure("outcome-unknown", "The answer was lost on its way, so it may have been accepted.");
  await scripted(world, id, (paid) => paid.refusals.push(failure));
  const advice = "Look in the provider's list of jobs for one that was made at that minute.";
  const data = { advice, reconcileAt: new Date(Date.now() + DAY_MS) };
  await world.db.take.updateMany({ where: { jobId: id, state: "unknown" }, data });
  return id;
}

async function heldByBudget(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const id = await approved(world, { ...brief, project: "A tight budget" });
  const job = await world.deps.store.findJob(id);
  await world.db.project.updateMany({ where: { id: job?.projectId ?? "" }, data: { budgetMicros: 100_000n } });
  await drive(world, id);
  return id;
}

async function failedChecks(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const id = await approved(world, brief);
  const codes = await shotCodes(world, id);
  world.media.faults.lowBitRateShots.add(codes[0] ?? "");
  await drive(world, id);
  world.media.faults.lowBitRateShots.clear();
  return id;
}

async function retaken(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const id = await failedChecks(world, brief);
  const codes = await shotCodes(world, id);
  await world.studio.retake(world.producer, id, codes.slice(0, 1), "The picture was too soft.");
  await drive(world, id);
  await sign(world, id);
  await drive(world, id);
  return id;
}

async function deliveryWaits(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  world.media.faults.average = 6.1;
  const id = await delivered(world, brief);
  world.media.faults.average = 8.2;
  return id;
}

async function planningFailed(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const broken = new AppError("provider_failed", "The planner's answer could not be used.", { retryable: false });
  const planner = { ...world.deps.planner, direct: () => Promise.reject(broken) };
  return await submitted(changed(world, { planner }), brief);
}

async function cutFailed(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const full = new AppError("disk_full", "The disk is full, so the film could not be cut.", { retryable: false });
  return await delivered(
    changed(world, { assembler: { ...world.deps.assembler, assemble: () => Promise.reject(full) } }),
    brief,
  );
}

async function cancelled(world: SeedWorld, brief: Record<string, unknown>): Promise<string> {
  const id = await rendering(world, brief);
  await world.studio.cancel(world.producer, id);
  return id;
}

/** The provider follows the script for this job alone. */
async function scripted(
  world: SeedWorld,
  jobId: string,
  write: (paid: SeedWorld["paid"]["replicate"]) => void,
): Promise<string> {
  const { replicate } = world.paid;
  write(replicate);
  await drive(world, jobId);
  replicate.ends.length = 0;
  replicate.refusals.length = 0;
  return jobId;
}

function changed(world: SeedWorld, change: Partial<PipelineDeps>): SeedWorld {
  const deps = { ...world.deps, ...change };
  return { ...world, deps, studio: createStudio(deps, async () => undefined) };
}

async function reserve({ studio }: SeedWorld, jobId: string): Promise<string[]> {
  const outcome = await studio.runStage(jobId, "RENDER");
  return outcome.kind === "render" ? outcome.takes.map((take) => take.id) : [];
}

async function shotCodes({ deps }: SeedWorld, jobId: string): Promise<string[]> {
  const job = await deps.store.findJob(jobId);
  const plan = await deps.store.findPlan(jobId, job?.planVersion ?? 1);
  return plan?.shots.map((shot) => shot.code) ?? [];
}
