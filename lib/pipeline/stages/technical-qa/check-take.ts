import type { Brief } from "@/lib/domain/brief";
import { runTechnicalChecks } from "@/lib/domain/qa/technical-checks";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { FilmShot } from "@/lib/pipeline/film";
import type { TakeRow } from "@/lib/pipeline/store";

/** The animatic draws exactly the frames that the cut needs; every other backend is held to what was ordered of it. */
function expectedOf(take: TakeRow, brief: Brief): { seconds: number; audioPlanned: boolean } {
  const { order, frames } = take.request;
  if (take.backend === "animatic") return { seconds: frames / brief.fps, audioPlanned: true };
  return { seconds: order.clipSeconds, audioPlanned: order.audio };
}

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
      ...expectedOf(take, brief),
      ids: { takeId: take.id },
      now: deps.clock.now(),
    },
    shot.code,
  );
}
