"use client";

import { PenTool } from "lucide-react";
import { useState } from "react";
import { SceneSection } from "@/components/board/scene-section";
import { ShotDialog } from "@/components/board/shot-dialog";
import { BriefSummary } from "@/components/jobs/brief-summary";
import { EmptyState } from "@/components/ui/empty-state";
import type { JobView } from "@/lib/domain/job-view";
import { shotsOfScene } from "@/lib/domain/plan";

/** The storyboard: a row of cards for every scene. */
export function BoardView({ job }: { job: JobView }) {
  const [openCode, setOpenCode] = useState<string | null>(null);
  const { plan } = job;
  const shot = plan?.shots.find((candidate) => candidate.code === openCode);

  return (
    <>
      <BriefSummary job={job} />
      {!plan && (
        <EmptyState icon={PenTool} title="The board is not drawn yet">
          {job.status === "running"
            ? "Scenes appear here as soon as they are written, usually within seconds."
            : "The job stopped before there was a board."}
        </EmptyState>
      )}
      {plan?.scenes.map((scene) => (
        <SceneSection
          key={scene.number}
          scene={scene}
          shots={shotsOfScene(plan, scene.number)}
          job={job}
          hasNext={scene !== plan.scenes.at(-1)}
          onOpen={setOpenCode}
        />
      ))}
      {plan && shot && (
        <ShotDialog
          key={shot.code}
          job={job}
          shot={shot}
          planVersion={plan.version}
          onClose={() => setOpenCode(null)}
        />
      )}
    </>
  );
}
