import type { ShotInFilm } from "@/lib/domain/board/board-pen";
import { AppError } from "@/lib/domain/errors";
import type { Plan, Shot } from "@/lib/domain/plan";

/** A shot with its scene and what holds for the whole film. */
export function placeInFilm({ scenes, markers }: Plan, shot: Shot): ShotInFilm {
  const scene = scenes.find((candidate) => candidate.number === shot.sceneNumber);
  if (!scene)
    throw new AppError("internal", `Shot ${shot.code} belongs to scene ${shot.sceneNumber}, which is missing.`);
  return { shot, scene, markers };
}
