"use client";

import clsx from "clsx";
import { memo, useState } from "react";
import { CardButton } from "@/components/board/card-button";
import { CardPicture } from "@/components/board/card-picture";
import { ChooseBox } from "@/components/board/choose-box";
import { ShotBadge } from "@/components/board/shot-badge";
import type { ShotViewProps } from "@/components/board/shot-view";
import { formatSeconds } from "@/lib/format";

/** One frame of the filmstrip. */
export const ShotCell = memo(function ShotCell({ shot, isCurrent, isChosen, isOpen, ...facts }: ShotViewProps) {
  const [isPointed, setIsPointed] = useState(false);
  return (
    <div
      className={clsx(
        "flex h-full flex-col rounded-md border bg-surface -outline-offset-2 hover:border-edge has-[button:focus-visible]:outline-2 has-[button:focus-visible]:outline-accent",
        (isChosen || isOpen) && "border-accent bg-accent/8",
      )}
    >
      <div className="relative">
        <CardPicture
          code={shot.code}
          stillUrl={facts.stillUrl}
          clipUrl={facts.clipUrl}
          ratio={facts.ratio}
          isPointed={isPointed}
          className="rounded-t-md"
        />
        <div className="absolute top-1.5 right-1.5">
          <ChooseBox code={shot.code} isChosen={isChosen} isCurrent={isCurrent} />
        </div>
      </div>
      <div className="flex flex-1 flex-col gap-1.5 p-2">
        <p className="flex justify-between gap-2 text-2xs text-muted tabular-nums">
          <span className="font-mono">{shot.code}</span>
          {formatSeconds(shot.durationSeconds)}
        </p>
        <CardButton code={shot.code} isCurrent={isCurrent} isChosen={isChosen} onPointed={setIsPointed}>
          <span className="line-clamp-2 text-xs" dir="auto">
            {shot.action}
          </span>
        </CardButton>
        <div className="mt-auto">
          <ShotBadge status={facts.status} />
        </div>
      </div>
    </div>
  );
});
