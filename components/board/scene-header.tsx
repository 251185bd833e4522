"use client";

import { type LucideIcon, PenLine, Plus } from "lucide-react";
import { useBoardActions } from "@/components/board/board-actions";
import type { Scene } from "@/lib/domain/plan";
import { formatCount, formatSeconds } from "@/lib/format";

/** Says which scene one is in for as long as its shots are in sight. */
export function SceneHeader({
  id,
  scene,
  shots,
  mayEdit,
}: {
  id: string;
  scene: Scene;
  shots: number;
  mayEdit: boolean;
}) {
  const board = useBoardActions();
  return (
    <header className="sticky top-[6.75rem] z-10 -mx-4 flex items-center justify-between gap-3 bg-canvas px-4 py-1.5 max-sm:top-[8rem] lg:-mx-8 lg:px-8">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <h2 id={id} className="font-medium text-base">
          <span className="mr-2 font-mono text-faint text-xs">SC{String(scene.number).padStart(2, "0")}</span>
          {scene.title}
        </h2>
        <p className="text-muted text-xs tabular-nums">
          {formatCount(shots, "shot")} · {formatSeconds(scene.durationSeconds)}
        </p>
      </div>
      {mayEdit && (
        <div className="flex shrink-0">
          <HeaderButton
            icon={PenLine}
            label="Rewrite scene…"
            name={`Rewrite scene… ${scene.number}`}
            onClick={() => board.rewrite({ kind: "scene", sceneNumber: scene.number })}
          />
          <HeaderButton
            icon={Plus}
            label="Add shot"
            name={`Add shot to scene ${scene.number}`}
            onClick={() => board.addTo(scene.number)}
          />
        </div>
      )}
    </header>
  );
}

function HeaderButton({
  icon: Icon,
  label,
  name,
  onClick,
}: {
  icon: LucideIcon;
  label: string;
  name: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={name}
      title={name}
      className="inline-flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-md px-2 text-muted text-xs hover:bg-hover hover:text-ink"
    >
      <Icon aria-hidden className="size-4" />
      <span className="max-sm:hidden">{label}</span>
    </button>
  );
}
