"use client";

import clsx from "clsx";
import { memo, useState } from "react";
import { CardButton } from "@/components/board/card-button";
import { CardPicture } from "@/components/board/card-picture";
import { ChooseBox } from "@/components/board/choose-box";
import { FRAMING_WORDS, MOVE_WORDS } from "@/components/board/picture-words";
import { PriceNote } from "@/components/board/price-note";
import { ShotBadge } from "@/components/board/shot-badge";
import type { ShotViewProps } from "@/components/board/shot-view";
import { formatSeconds } from "@/lib/format";

const chip = "rounded-sm bg-black/75 px-1.5 font-mono text-2xs text-white leading-5";

/** One frame of the board: the picture, what happens, how the camera sees it, what is said. */
export const ShotCard = memo(function ShotCard({ shot, isCurrent, isChosen, isOpen, ...facts }: ShotViewProps) {
  const [isPointed, setIsPointed] = useState(false);
  const { code } = shot;
  return (
    <div
      className={clsx(
        "flex h-full flex-col overflow-hidden rounded-lg border bg-surface transition-colors hover:border-edge has-[button:focus-visible]:outline-2 has-[button:focus-visible]:outline-accent has-[button:focus-visible]:outline-offset-2",
        isChosen && "border-accent bg-accent/8",
        isOpen && "border-accent",
      )}
    >
      <div className="relative">
        <CardPicture
          code={code}
          stillUrl={facts.stillUrl}
          clipUrl={facts.clipUrl}
          ratio={facts.ratio}
          isPointed={isPointed}
        />
        <span className={clsx(chip, "absolute top-2 left-2")}>{code}</span>
        <div className="absolute top-2 right-2">
          <ChooseBox code={code} isChosen={isChosen} isCurrent={isCurrent} />
        </div>
        <span className="absolute bottom-2 left-2 flex gap-1">
          {facts.takes > 0 && (
            <span className={chip} title={`${facts.takes} takes so far`}>
              T{facts.takes}
            </span>
          )}
          {facts.backend && (
            <span
              className={clsx(chip, "font-sans")}
              title={facts.isPinned ? `Comes from ${facts.backend} and from no other backend` : undefined}
            >
              {facts.isPinned && "Only "}
              {facts.backend}
            </span>
          )}
        </span>
        <span className={clsx(chip, "absolute right-2 bottom-2")}>{formatSeconds(shot.durationSeconds)}</span>
      </div>
      <div className="flex flex-1 flex-col gap-2 p-3">
        <CardButton code={code} isCurrent={isCurrent} isChosen={isChosen} onPointed={setIsPointed}>
          <span className="line-clamp-3" dir="auto">
            {shot.action}
          </span>
        </CardButton>
        <p className="text-muted text-xs">
          {FRAMING_WORDS[shot.framing]} · {MOVE_WORDS[shot.move]}
        </p>
        {shot.dialogue && (
          <p className="line-clamp-2 border-l-2 pl-2 text-muted text-xs italic" dir="auto">
            {shot.dialogue}
          </p>
        )}
        <div className="mt-auto flex flex-wrap items-center justify-between gap-1.5 pt-1">
          <ShotBadge status={facts.status} />
          <PriceNote price={facts.price} isOld={facts.isPriceOld} />
        </div>
      </div>
    </div>
  );
});
