import { chargeOf } from "@/components/board/take-charge";
import { Moment } from "@/components/ui/moment";
import { Picture } from "@/components/ui/picture";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { JobView } from "@/lib/domain/job-view";
import type { TakeState } from "@/lib/domain/take";

const STATE_WORDS: Record<TakeState, string> = {
  reserved: "Queued",
  submitting: "Being sent",
  submitted: "Rendering",
  succeeded: "Rendered",
  failed: "Failed",
  cancelled: "Cancelled",
  rejected: "Refused",
  unknown: "Unknown at provider",
};

/** Every take of a shot, the newest first, to play and compare. */
export function TakesTab({ job, code }: { job: JobView; code: string }) {
  const takes = job.takes.filter((take) => take.code === code).toSorted((a, b) => b.number - a.number);
  if (takes.length === 0) {
    return (
      <p className="text-muted">
        No takes yet. They are made once the cost is approved; until then nothing can be charged.
      </p>
    );
  }
  return (
    <ol aria-label={`Takes of ${code}`} className="flex flex-col gap-4">
      {takes.map((take) => (
        <li key={take.id} className="flex flex-col gap-1.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">Take {take.number}</span>
            <span className="text-muted text-xs">
              {STATE_WORDS[take.state]}
              {take.superseded && ", replaced"}
              {take.isOutdated && ", of the shot before its change"}
            </span>
          </p>
          {take.videoUrl ? (
            // biome-ignore lint/a11y/useMediaCaption: a take has no words yet; captions are laid over the film
            <video
              controls
              preload="none"
              playsInline
              src={take.videoUrl}
              poster={job.stillUrls[code]}
              aria-label={`Take ${take.number} of ${code}`}
              style={{ aspectRatio: job.brief.aspectRatio.replace(":", " / ") }}
              className="max-h-80 w-full rounded-md bg-black"
            />
          ) : (
            take.state !== "succeeded" && (
              <Picture
                src={job.stillUrls[code]}
                alt=""
                ratio={job.brief.aspectRatio}
                className="max-h-40 w-full rounded-md opacity-50"
              />
            )
          )}
          {take.failure && <p className="text-bad text-xs text-pretty">{take.failure}</p>}
          <p className="text-muted text-xs">
            {BACKEND_NAMES[take.backend]}, {take.model} · {chargeOf(take)} · <Moment at={take.createdAt} isRelative />
          </p>
        </li>
      ))}
    </ol>
  );
}
