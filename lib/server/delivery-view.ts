import type { JobDetails } from "@/lib/db/job-details";
import type { Delivery } from "@/lib/domain/job-view";
import { burnInKey, COPY_ACTIONS } from "@/lib/pipeline/burn-in";
import type { JobRow } from "@/lib/pipeline/store";
import type { Links } from "@/lib/server/take-view";

/** The newest film and what belongs to it; they share a folder. */
export async function deliveryOf(
  links: Links,
  job: JobRow,
  details: JobDetails,
  durationSeconds: number,
): Promise<Delivery | null> {
  const film = newest(details.assets.filter((asset) => asset.kind === "film"));
  if (!film) return null;
  const folder = film.key.slice(0, film.key.lastIndexOf("/"));
  const name = fileNameOf(job.title);
  return {
    filmUrl: await links.show(film.key),
    filmDownloadUrl: await links.download(film.key, `${name}.mp4`),
    manifestUrl: await links.download(`${folder}/manifest.json`, `${name}.manifest.json`),
    posterUrl: await links.show(`${folder}/poster.jpg`),
    contactSheetUrl: await links.show(`${folder}/contact-sheet.jpg`),
    burnIn: await burnInOf(links, details, film.key, `${name}, with burn-in.mp4`),
    bytes: film.bytes,
    durationSeconds,
    sha256: film.sha256,
    deliveredAt: film.createdAt.toISOString(),
  };
}

async function burnInOf(
  links: Links,
  { assets, copyAction }: JobDetails,
  filmKey: string,
  fileName: string,
): Promise<Delivery["burnIn"]> {
  const key = burnInKey(filmKey);
  if (assets.some((asset) => asset.key === key)) return { state: "ready", url: await links.download(key, fileName) };
  if (copyAction === COPY_ACTIONS.requested) return { state: "being made", url: null };
  return { state: copyAction === COPY_ACTIONS.failed ? "failed" : "none", url: null };
}

function newest<T extends { createdAt: Date }>(assets: T[]): T | undefined {
  return assets.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
}

/** A title as a file name on every system; letters of any script stay. */
function fileNameOf(title: string): string {
  const safe = title.replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, " ").trim();
  return safe.slice(0, 80) || "film";
}
