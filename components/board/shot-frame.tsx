import clsx from "clsx";
import type { ReactNode } from "react";

export type FrameProps = { code: string; isCurrent: boolean; className: string; children: ReactNode };

/** The place of a shot in the list of its scene. Out of sight it costs nothing: the browser skips what is in it. */
export function frameClass(className: string): string {
  return clsx(
    "group/shot relative scroll-mt-40 scroll-mb-24 max-sm:scroll-mt-52 max-lg:scroll-mb-40 [content-visibility:auto]",
    className,
  );
}

/** A shot that stays where it is. */
export function ShotFrame({ code, className, children }: FrameProps) {
  return (
    <li data-shot={code} className={frameClass(className)}>
      {children}
    </li>
  );
}
