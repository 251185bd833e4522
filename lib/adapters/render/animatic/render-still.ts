import { writeFile } from "node:fs/promises";
import type { RenderRequest } from "@/lib/pipeline/ports";
import { createShotPicture } from "./shot-picture";
import { createSurface } from "./surface";

export type StillTask = { kind: "still"; request: Omit<RenderRequest, "takeId" | "order">; toPath: string };

/** Past the start of a move, before its end: where a shot shows what it is about. */
const BEST_MOMENT = 0.4;
const JPEG_QUALITY = 86;

/** Draws one frame of a shot as a JPEG. */
export async function renderStill({ request, toPath }: StillTask): Promise<void> {
  const { shot, width, height, frames, fps } = request;
  const sheet = createSurface(width, height);
  const picture = await createShotPicture(shot, { width, height }, frames / fps);
  picture.draw(sheet.brush, BEST_MOMENT);
  await writeFile(toPath, await sheet.canvas.encode("jpeg", JPEG_QUALITY));
}
