import { useId } from "react";
import { TRANSITION_WORDS } from "@/components/board/picture-words";
import { ShotCard } from "@/components/board/shot-card";
import type { JobView } from "@/lib/domain/job-view";
import type { Scene, Shot } from "@/lib/domain/plan";
import { formatCount, formatSeconds } from "@/lib/format";

const COLUMNS: Record<JobView["brief"]["aspectRatio"], string> = {
  "16:9": "grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))]",
  "1:1": "grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))]",
  "4:5": "grid-cols-[repeat(auto-fill,minmax(min(46%,12rem),1fr))]",
  "9:16": "grid-cols-[repeat(auto-fill,minmax(min(46%,11rem),1fr))]",
};

export function SceneSection({
  scene,
  shots,
  job,
  hasNext,
  onOpen,
}: {
  scene: Scene;
  shots: readonly Shot[];
  job: JobView;
  hasNext: boolean;
  onOpen: (code: string) => void;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header className="sticky top-14 z-10 -mx-4 bg-canvas/95 px-4 py-2.5 backdrop-blur lg:-mx-8 lg:px-8">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <h2 id={id} className="font-medium text-base">
            <span className="mr-2 font-mono text-faint text-xs">SC{String(scene.number).padStart(2, "0")}</span>
            {scene.title}
          </h2>
          <p className="text-muted text-xs tabular-nums">
            {formatCount(shots.length, "shot")} · {formatSeconds(scene.durationSeconds)}
          </p>
        </div>
      </header>
      <p className="mb-4 max-w-3xl text-muted text-pretty">
        {scene.description}{" "}
        <span className="text-faint">
          {scene.location}, {scene.timeOfDay.replace("-", " ")}, {scene.weather}.{" "}
          {hasNext && TRANSITION_WORDS[scene.transition]}
        </span>
      </p>
      <ol className={`grid gap-4 ${COLUMNS[job.brief.aspectRatio]}`}>
        {shots.map((shot) => (
          <ShotCard key={shot.code} shot={shot} job={job} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}
