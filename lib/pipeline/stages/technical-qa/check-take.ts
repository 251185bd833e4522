import type { Brief } from "@/lib/domain/brief";
import { runTechnicalChecks } from "@/lib/domain/qa/technical-checks";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { FilmShot } from "@/lib/pipeline/film";
import type { TakeRow } from "@/lib/pipeline/store";

/** The ten checks of one take, measured on the file that was stored. */
export async function checkTake(
  deps: PipelineDeps,
  brief: Brief,
  { shot, request, take }: FilmShot & { take: TakeRow & { assetKey: string } },
): Promise<TechnicalReport> {
  const path = await deps.storage.localPath(take.assetKey);
  const facts = await deps.prober.probe(path);
  return runTechnicalChecks(
    facts,
    {
      width: request.width,
      height: request.height,
      fps: brief.fps,
      seconds: request.frames / brief.fps,
      audioPlanned: true,
      ids: { takeId: take.id },
      now: deps.clock.now(),
    },
    shot.code,
  );
}
