"use client";

import { type ReactNode, useId } from "react";
import { TRANSITION_WORDS } from "@/components/board/picture-words";
import { SceneHeader } from "@/components/board/scene-header";
import type { Scene } from "@/lib/domain/plan";

/** One scene of the grid or the list: what it is, and its shots. */
export function SceneSection({
  scene,
  shots,
  mayEdit,
  hasNext,
  children,
}: {
  scene: Scene;
  shots: number;
  mayEdit: boolean;
  hasNext: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <SceneHeader id={id} scene={scene} shots={shots} mayEdit={mayEdit} />
      <p className="mb-3 max-w-3xl text-muted text-pretty">
        {scene.description}{" "}
        <span className="text-faint">
          {scene.location}, {scene.timeOfDay.replace("-", " ")}, {scene.weather}.{" "}
          {hasNext && TRANSITION_WORDS[scene.transition]}
        </span>
      </p>
      {children}
    </section>
  );
}
