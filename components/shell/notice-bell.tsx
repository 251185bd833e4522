"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import clsx from "clsx";
import { Bell } from "lucide-react";
import dynamic from "next/dynamic";
import { type ToggleEvent, useRef, useState } from "react";
import { useIsLive } from "@/components/shell/live-updates";
import { railCountClass, railItemClass } from "@/components/shell/rail-item-class";
import { markNoticesSeen, noticesQuery } from "@/lib/client/notices";
import { queryKeys } from "@/lib/client/query-keys";

const POLL_MS = 30_000;
const PANEL_ID = "notices";

const NoticeList = dynamic(() => import("@/components/shell/notice-list").then((module) => module.NoticeList), {
  ssr: false,
});

/** What concerns this person, behind a bell that counts what they haven't seen. Closing the panel counts as having seen it. */
export function NoticeBell() {
  const isLive = useIsLive();
  const queryClient = useQueryClient();
  const panel = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { data: notices } = useQuery({ ...noticesQuery(), refetchInterval: isLive ? false : POLL_MS });
  const unread = notices?.filter((notice) => notice.isUnread).length ?? 0;

  async function toggled(event: ToggleEvent<HTMLElement>): Promise<void> {
    setIsOpen(event.newState === "open");
    const newest = notices?.[0];
    if (event.newState === "open" || !newest || unread === 0) return;
    await markNoticesSeen(newest.at);
    await queryClient.invalidateQueries({ queryKey: queryKeys.notices });
  }

  return (
    <>
      <button type="button" popoverTarget={PANEL_ID} className={clsx(railItemClass, "text-muted")}>
        <Bell aria-hidden className="size-4.5 shrink-0 lg:size-4" />
        <span className="whitespace-nowrap lg:max-w-full lg:truncate">Notices</span>
        {unread > 0 && (
          <span className={railCountClass}>
            {unread}
            <span className="sr-only"> new</span>
          </span>
        )}
      </button>
      <section
        ref={panel}
        id={PANEL_ID}
        popover="auto"
        aria-label="Notices"
        onToggle={(event) => void toggled(event).catch(() => undefined)}
        className="inset-auto right-2 bottom-[calc(4rem+env(safe-area-inset-bottom))] m-0 max-h-[min(36rem,80dvh)] w-[min(24rem,calc(100vw-1rem))] overflow-y-auto rounded-lg border bg-raised p-0 text-ink shadow-raised lg:right-auto lg:bottom-14 lg:left-3"
      >
        {isOpen && <NoticeList notices={notices} onFollow={() => panel.current?.hidePopover()} />}
      </section>
      <p role="status" className="sr-only">
        {unread > 0 ? `${unread} new ${unread === 1 ? "notice" : "notices"}` : ""}
      </p>
    </>
  );
}
