import { currentTake } from "@/components/board/shot-status";
import type { ClipToShow } from "@/components/player/clip-dialog";
import type { JobView } from "@/lib/domain/job-view";
import { formatPosition } from "@/lib/format";

/** The file that shows a finding, opened at its second; null while there is no file to show. */
export function clipAt(
  job: Pick<JobView, "takes" | "delivery">,
  code: string | null,
  atSeconds: number,
  finding: string,
): ClipToShow | null {
  const url = code === null ? job.delivery?.filmUrl : currentTake(job.takes, code)?.videoUrl;
  if (!url) return null;
  return { title: `${code ?? "The film"} at ${formatPosition(atSeconds)}`, url, atSeconds, finding };
}
