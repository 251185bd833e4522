import type { AssetKind } from "@/lib/domain/asset-kind";
import type { Manifest } from "@/lib/domain/manifest";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { CutFiles, StoredObject } from "@/lib/pipeline/ports";
import type { StageRecords } from "@/lib/pipeline/store";

type Asset = NonNullable<StageRecords["assets"]>[number];

/**
 * Puts the cut and everything that goes with it into storage, under keys that name exactly this film. The manifest is
 * written last, because it names the film as storage holds it.
 */
export async function storeDelivery(
  deps: PipelineDeps,
  folder: string,
  cut: CutFiles,
  workDir: string,
  manifestOf: (film: StoredObject) => Promise<Manifest>,
): Promise<{ film: StoredObject; assets: Asset[] }> {
  const put = (path: string, name: string, contentType: string) =>
    deps.storage.putFile(`${folder}/${name}`, path, contentType);
  const film = await put(cut.film, "film.mp4", "video/mp4");
  const assets: Asset[] = [{ kind: "film", object: film }];
  const beside: [AssetKind, string, string, string][] = [
    ["poster", cut.poster, "poster.jpg", "image/jpeg"],
    ["contact-sheet", cut.contactSheet, "contact-sheet.jpg", "image/jpeg"],
    ["scrub-sprite", cut.scrubSprite, "scrub-sprite.jpg", "image/jpeg"],
    ["waveform", cut.waveform, "waveform.json", "application/json"],
  ];
  for (const [kind, path, name, contentType] of beside) {
    assets.push({ kind, object: await put(path, name, contentType) });
  }
  const manifestPath = `${workDir}/manifest.json`;
  await deps.writeText(manifestPath, `${JSON.stringify(await manifestOf(film), null, 2)}\n`);
  assets.push({ kind: "manifest", object: await put(manifestPath, "manifest.json", "application/json") });
  return { film, assets };
}
