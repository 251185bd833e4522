"use client";

import clsx from "clsx";
import type { ComponentType, CSSProperties } from "react";
import type { BoardLayout } from "@/components/board/board-address";
import type { CardFacts } from "@/components/board/card-facts";
import { SceneSection } from "@/components/board/scene-section";
import type { Selection } from "@/components/board/selection";
import { ShotCard } from "@/components/board/shot-card";
import { ShotCell } from "@/components/board/shot-cell";
import type { FrameProps } from "@/components/board/shot-frame";
import { ShotLine } from "@/components/board/shot-line";
import type { ShotViewProps } from "@/components/board/shot-view";
import type { JobView } from "@/lib/domain/job-view";
import type { Plan, Scene, Shot } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

type Props = {
  job: JobView;
  plan: Plan;
  /** What the cards say beside their shots, by code. */
  facts: ReadonlyMap<string, CardFacts>;
  layout: BoardLayout;
  /** Width of a card of the grid, in rem. */
  cardRem: number;
  selection: Selection;
  openCode: string | null;
  Frame: ComponentType<FrameProps>;
};

const VIEWS: Record<BoardLayout, ComponentType<ShotViewProps>> = {
  grid: ShotCard,
  list: ShotLine,
  filmstrip: ShotCell,
};

const FRAMES: Record<BoardLayout, string> = {
  grid: "rounded-lg [contain-intrinsic-size:auto_16rem_auto_20rem]",
  list: "[contain-intrinsic-height:auto_3.875rem] max-md:[contain-intrinsic-height:auto_7.5rem] first:rounded-t-lg last:rounded-b-lg",
  filmstrip: "shrink-0 rounded-md [contain-intrinsic-size:auto_10rem_auto_12rem]",
};

/** The shots of the film, scene by scene, in one of the three forms of the board. */
export function BoardShots(props: Props) {
  const { plan, layout, job } = props;
  const mayEdit = job.permissions.edit;
  if (layout === "filmstrip") return <Filmstrip {...props} />;
  return plan.scenes.map((scene) => {
    const shots = shotsOfScene(plan, scene.number);
    const isLast = scene === plan.scenes.at(-1);
    return (
      <SceneSection key={scene.number} scene={scene} shots={shots.length} mayEdit={mayEdit} hasNext={!isLast}>
        <ol
          aria-label={`Shots of scene ${scene.number}`}
          style={{ "--card": `${props.cardRem}rem` } as CSSProperties}
          className={
            layout === "grid"
              ? "grid grid-cols-[repeat(auto-fill,minmax(min(46%,var(--card)),1fr))] gap-4"
              : "divide-y rounded-lg border bg-surface"
          }
        >
          <Shots {...props} shots={shots} />
        </ol>
      </SceneSection>
    );
  });
}

function Filmstrip(props: Props) {
  const { plan } = props;
  return (
    <div className="-mx-4 overflow-x-auto px-4 pb-3 lg:-mx-8 lg:px-8">
      <div className="flex w-max items-stretch gap-5">
        {plan.scenes.map((scene) => (
          <StripScene key={scene.number} scene={scene}>
            <Shots {...props} shots={shotsOfScene(plan, scene.number)} />
          </StripScene>
        ))}
      </div>
    </div>
  );
}

function StripScene({ scene, children }: { scene: Scene; children: React.ReactNode }) {
  return (
    <section aria-label={`Scene ${scene.number}: ${scene.title}`} className="flex flex-col gap-2">
      <h2 className="sticky left-0 max-w-72 truncate font-medium text-sm">
        <span className="mr-2 font-mono text-faint text-xs">SC{String(scene.number).padStart(2, "0")}</span>
        {scene.title}
      </h2>
      <ol aria-label={`Shots of scene ${scene.number}`} className="flex flex-1 gap-2">
        {children}
      </ol>
    </section>
  );
}

function Shots({ job, facts, layout, selection, openCode, Frame, shots }: Props & { shots: readonly Shot[] }) {
  const View = VIEWS[layout];
  const ratio = job.brief.aspectRatio;
  const isUpright = ratio === "9:16" || ratio === "4:5";
  const width = layout === "filmstrip" && (isUpright ? "w-32" : "w-44");
  return shots.map((shot) => {
    const isCurrent = selection.current === shot.code;
    const known = facts.get(shot.code);
    if (!known) return null;
    return (
      <Frame key={shot.code} code={shot.code} isCurrent={isCurrent} className={clsx(FRAMES[layout], width)}>
        <View
          {...known}
          shot={shot}
          ratio={ratio}
          isCurrent={isCurrent}
          isChosen={selection.chosen.has(shot.code)}
          isOpen={openCode === shot.code}
        />
      </Frame>
    );
  });
}
