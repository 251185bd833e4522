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

/** One shot of the list: everything of its card on one line. */
export const ShotLine = memo(function ShotLine({ shot, isCurrent, isChosen, isOpen, ...facts }: ShotViewProps) {
  const [isPointed, setIsPointed] = useState(false);
  const isUpright = facts.ratio === "9:16" || facts.ratio === "4:5";
  return (
    <div
      className={clsx(
        "grid grid-cols-[auto_auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 px-3 py-2 -outline-offset-2 hover:bg-hover has-[button:focus-visible]:outline-2 has-[button:focus-visible]:outline-accent md:grid-cols-[auto_auto_minmax(0,1fr)_4rem_6rem_8rem_9rem]",
        (isChosen || isOpen) && "bg-accent/8",
      )}
    >
      <ChooseBox code={shot.code} isChosen={isChosen} isCurrent={isCurrent} />
      <CardPicture
        code={shot.code}
        stillUrl={facts.stillUrl}
        clipUrl={facts.clipUrl}
        ratio={facts.ratio}
        isPointed={isPointed}
        className={clsx("rounded-sm", isUpright ? "w-9" : "w-20")}
      />
      <div className="min-w-0">
        <p className="flex flex-wrap gap-x-2 text-muted text-xs">
          <span className="font-mono">{shot.code}</span>
          <span>
            {FRAMING_WORDS[shot.framing]} · {MOVE_WORDS[shot.move]}
          </span>
          {facts.takes > 0 && <span className="font-mono">T{facts.takes}</span>}
        </p>
        <CardButton code={shot.code} isCurrent={isCurrent} isChosen={isChosen} onPointed={setIsPointed}>
          <span className="line-clamp-2 md:line-clamp-1" dir="auto">
            {shot.action}
          </span>
        </CardButton>
      </div>
      <span className="text-xs tabular-nums max-md:col-start-3 md:text-right">
        {formatSeconds(shot.durationSeconds)}
      </span>
      <span className="truncate text-muted text-xs max-md:hidden">
        {facts.isPinned && "Only "}
        {facts.backend}
      </span>
      <span className="max-md:hidden md:text-right">
        <PriceNote price={facts.price} isOld={facts.isPriceOld} />
      </span>
      <span className="max-md:col-start-3 md:text-right">
        <ShotBadge status={facts.status} />
      </span>
    </div>
  );
});
