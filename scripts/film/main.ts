import { Console } from "node:console";
import { copyFile } from "node:fs/promises";
import { startEmbedded } from "@/inngest/embedded/start";
import { createFunctions } from "@/inngest/functions/create-functions";
import { findMember, listOneClickMembers } from "@/lib/db/members";
import { AppError, messageOf } from "@/lib/domain/errors";
import type { JobView } from "@/lib/domain/job-view";
import type { Role, Viewer } from "@/lib/domain/viewer";
import { getLogger } from "@/lib/logger";
import { type Container, getContainer } from "@/lib/server/container";
import { decideGate } from "@/scripts/film/decide";
import { type FilmJob, type FilmOptions, parseFilmOptions } from "@/scripts/film/options";
import { applyPins } from "@/scripts/film/pins";
import { createProgress } from "@/scripts/film/progress";
import { createTables } from "@/scripts/film/tables";

const LOOK_MS = 250;

/** From the command line to a film on disk, through the same pipeline as the studio's pages. */
async function main(): Promise<number> {
  const options = parseFilmOptions(process.argv.slice(2), process.env.FILM_CALLED_FROM ?? process.cwd());
  // Vendors' SDKs write notices; the output is for the result alone.
  if (options.json) globalThis.console = new Console(process.stderr);
  const container = getContainer();
  const running = await startEngine(container);
  const stop = async () => {
    await running?.stop();
    await container.engine.embedded?.close();
    await container.db.$disconnect();
  };
  process.once("SIGTERM", () => void stop().then(() => process.exit(130)));
  try {
    return await makeFilm(container, options);
  } finally {
    await stop();
  }
}

/** This process does the work itself; a studio that is up helps. */
async function startEngine({ engine, studio }: Container) {
  if (!engine.embedded) return null;
  const functions = createFunctions(engine.inngest, studio);
  return await startEmbedded({ api: engine.embedded, client: engine.inngest, functions, logger: getLogger() });
}

async function makeFilm(container: Container, options: FilmOptions): Promise<number> {
  const say = (text: string) => (options.json ? process.stderr : process.stdout).write(`${text}\n`);
  const [producer, approver] = [await personWith(container, "producer"), await personWith(container, "approver")];
  const id = await beginOrResume(container, producer, options.job);
  const progress = createProgress(process.stderr);
  const showTables = createTables(say);
  for (;;) {
    const job = await lookAt(container, approver, id);
    progress.show(job);
    showTables(job, progress.leave);
    if (job.status === "waiting") {
      progress.leave();
      if (await pinShots(container, producer, job, options)) continue;
      await container.studio.decide(approver, id, await decideGate(job, options, say));
    }
    if (job.status === "complete" || job.status === "failed" || job.status === "cancelled") {
      progress.leave();
      return await finish(container, job, options, say);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Only before the price is approved: afterwards the plan is as it was signed. */
async function pinShots({ studio }: Container, producer: Viewer, job: JobView, { pins }: FilmOptions) {
  if (job.waitingAt !== "storyboard" && job.waitingAt !== "cost") return false;
  return await applyPins(job, pins, (code, change, version) =>
    studio.editShot(producer, job.id, code, change, version),
  );
}

/** A job on hold looks whether it may go on, a stopped one is taken up; any other is only watched. */
async function beginOrResume({ studio, reads }: Container, producer: Viewer, job: FilmJob): Promise<string> {
  if (job.kind === "new") return (await studio.submit(producer, job.brief)).id;
  const begun = await reads.findJob(producer, job.jobId);
  if (!begun) throw new AppError("not_found", `There is no film ${job.jobId} in this studio.`);
  if (begun.permissions.resume) await studio.resume(producer, begun.id).catch(ifStillHeld);
  return begun.id;
}

/** A job that is held as before is no surprise: whoever watches it is told why. */
function ifStillHeld(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== "conflict") throw error;
}

async function finish(
  { deps }: Container,
  job: JobView,
  { outPath, json }: FilmOptions,
  say: (text: string) => void,
): Promise<number> {
  if (job.status === "cancelled") throw new AppError("render_failed", "The job was cancelled.");
  if (job.status !== "complete") throw new AppError("render_failed", stopped(job));
  const films = await deps.store.listAssets(job.id, "film");
  const film = films.at(-1);
  if (!film) throw new AppError("internal", "The job is complete, but its film can't be found.");
  const manifestPath = `${outPath.replace(/\.mp4$/i, "")}.manifest.json`;
  await copyFile(await deps.storage.localPath(film.key), outPath);
  await copyFile(await deps.storage.localPath(film.key.replace(/film\.mp4$/, "manifest.json")), manifestPath);
  const checks = job.reports.find((report) => report.code === null);
  const passed = checks?.verdict !== "fail" && checks !== undefined;
  const score = job.judgement?.average ?? null;
  const result = {
    jobId: job.id,
    film: outPath,
    manifest: manifestPath,
    sha256: film.sha256,
    bytes: film.bytes,
    durationSeconds: job.delivery?.durationSeconds ?? null,
    checks: checks?.checks ?? [],
    score,
    spentMicros: job.spentMicros,
  };
  if (json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  say(`\n${passed ? "✓" : "✗"} ${outPath} (${(film.bytes / 1e6).toFixed(1)} MB), manifest ${manifestPath}`);
  say(`  ${checksLine(checks)}; score ${score?.toFixed(1) ?? "none"} (${job.judgement?.basis ?? "not judged"}).`);
  return passed ? 0 : 1;
}

function stopped({ id, failure }: JobView): string {
  const why = failure ? `${failure.message} ${failure.charged}` : "The job stopped, and no cause was recorded.";
  return `${why}\nGo on from there: npm run film -- --resume ${id}`;
}

function checksLine(report: JobView["reports"][number] | undefined): string {
  const passed = report?.checks.filter((check) => check.verdict !== "fail").length ?? 0;
  return `${passed} of ${report?.checks.length ?? 10} technical checks passed`;
}

async function lookAt({ reads }: Container, viewer: Viewer, jobId: string): Promise<JobView> {
  const job = await reads.findJob(viewer, jobId);
  if (!job) throw new AppError("not_found", "The job can't be found any more.");
  return job;
}

/** Whoever has the machine may act as its producer and as its approver. */
async function personWith({ db }: Container, role: Role): Promise<Viewer> {
  const member = (await listOneClickMembers(db)).find((candidate) => candidate.role === role);
  const viewer = member ? await findMember(db, member.userId) : null;
  if (!viewer) throw new AppError("not_found", `This studio has no ${role} to act for.`);
  return viewer;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`\n✗ ${messageOf(error)}\n`);
  if (!(error instanceof AppError)) getLogger().error({ err: error }, "the film command failed");
  process.exitCode = 1;
}
