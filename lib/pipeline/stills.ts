import type { Brief } from "@/lib/domain/brief";
import { frameSize } from "@/lib/domain/brief";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { drawnShot } from "@/lib/domain/drawn-shot";
import type { Shot } from "@/lib/domain/plan";
import { restoreContext } from "@/lib/pipeline/checkpoints";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** Where the still of exactly this shot lives; a changed shot has another key, an untouched one keeps its still. */
export function stillKey(jobId: string, shot: Shot, brief: Brief, sha256: (text: string) => string): string {
  const hash = sha256(canonicalJson({ shot: drawnShot(shot), aspectRatio: brief.aspectRatio }));
  return `jobs/${jobId}/stills/${shot.code}-${hash.slice(0, 16)}.jpg`;
}

/** Draws the stills that the current board still lacks. A board is usable without them, so no failure ends the job. */
export async function drawStills(deps: PipelineDeps, jobId: string): Promise<number> {
  const job = await deps.store.findJob(jobId);
  if (!job || job.planVersion === 0) return 0;
  const [{ context }, plan, stored] = await Promise.all([
    restoreContext(job, deps),
    deps.store.findPlan(jobId, job.planVersion),
    deps.store.listAssets(jobId, "still"),
  ]);
  const { brief } = context;
  if (!plan || !brief) return 0;
  const known = new Set(stored.map((asset) => asset.key));
  const missing = plan.shots.filter((shot) => !known.has(stillKey(jobId, shot, brief, deps.sha256)));
  await deps.withWorkDir(async (dir) => {
    for (const shot of missing) await drawStill(deps, jobId, job.title, brief, shot, dir);
  });
  return missing.length;
}

async function drawStill(
  deps: PipelineDeps,
  jobId: string,
  filmTitle: string,
  brief: Brief,
  shot: Shot,
  dir: string,
): Promise<void> {
  const key = stillKey(jobId, shot, brief, deps.sha256);
  const path = `${dir}/${shot.code}.jpg`;
  const frames = Math.round(shot.durationSeconds * brief.fps);
  try {
    const size = frameSize(brief.aspectRatio, "720p");
    await deps.stillArtist.draw({ shot, filmTitle, ...size, fps: brief.fps, frames, withMusic: false }, path);
    await deps.store.saveAsset(jobId, "still", await deps.storage.putFile(key, path, "image/jpeg"));
  } catch (error) {
    deps.logger.warn({ jobId, code: shot.code, err: error }, "a still could not be drawn");
  }
}
