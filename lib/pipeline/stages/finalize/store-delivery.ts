import type { Manifest } from "@/lib/domain/manifest";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { CutFiles } from "@/lib/pipeline/ports";
import type { AssetKind, StageRecords } from "@/lib/pipeline/store";

type Asset = NonNullable<StageRecords["assets"]>[number];

/** Puts the cut and everything that goes with it into storage, under keys that name exactly this film. */
export async function storeDelivery(
  deps: PipelineDeps,
  jobId: string,
  subject: string,
  cut: CutFiles,
  manifest: Manifest,
  workDir: string,
): Promise<Asset[]> {
  const folder = `jobs/${jobId}/films/${subject.slice(0, 16)}`;
  const manifestPath = `${workDir}/manifest.json`;
  await deps.writeText(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  const files: [AssetKind, string, string, string][] = [
    ["film", cut.film, "film.mp4", "video/mp4"],
    ["poster", cut.poster, "poster.jpg", "image/jpeg"],
    ["contact-sheet", cut.contactSheet, "contact-sheet.jpg", "image/jpeg"],
    ["scrub-sprite", cut.scrubSprite, "scrub-sprite.jpg", "image/jpeg"],
    ["waveform", cut.waveform, "waveform.json", "application/json"],
    ["manifest", manifestPath, "manifest.json", "application/json"],
  ];
  const assets: Asset[] = [];
  for (const [kind, path, name, contentType] of files) {
    assets.push({ kind, object: await deps.storage.putFile(`${folder}/${name}`, path, contentType) });
  }
  return assets;
}
