import clsx from "clsx";
import {
  Ban,
  BellOff,
  CircleCheck,
  CircleCheckBig,
  CirclePause,
  CircleX,
  type LucideIcon,
  OctagonPause,
  PenLine,
} from "lucide-react";
import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { Notice, NoticeKind } from "@/lib/domain/notice";

const KINDS: Record<NoticeKind, { icon: LucideIcon; ink: string; word: string }> = {
  waits: { icon: CirclePause, ink: "text-accent", word: "Waits for a decision" },
  approved: { icon: CircleCheck, ink: "text-good", word: "Approved" },
  changes: { icon: PenLine, ink: "text-warn", word: "Changes requested" },
  stopped: { icon: CircleX, ink: "text-bad", word: "Stopped" },
  held: { icon: OctagonPause, ink: "text-bad", word: "On hold" },
  delivered: { icon: CircleCheckBig, ink: "text-gold", word: "Delivered" },
  cancelled: { icon: Ban, ink: "text-muted", word: "Cancelled" },
};

/** The notices, newest first; each leads to the place where it is answered. */
export function NoticeList({ notices, onFollow }: { notices: readonly Notice[] | undefined; onFollow: () => void }) {
  return (
    <>
      <h2 className="sticky top-0 z-10 border-b bg-raised px-4 py-3 font-medium">Notices</h2>
      {notices === undefined && (
        <div className="p-4">
          <SkeletonLines count={3} />
        </div>
      )}
      {notices?.length === 0 && (
        <p className="flex items-start gap-2.5 p-4 text-muted text-pretty">
          <BellOff aria-hidden className="mt-0.5 size-4 shrink-0" />
          Nothing yet. Decisions about your jobs, jobs that stop or are held, and finished films appear here.
        </p>
      )}
      <ul className="divide-y">
        {notices?.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} onFollow={onFollow} />
        ))}
      </ul>
    </>
  );
}

function NoticeItem({ notice, onFollow }: { notice: Notice; onFollow: () => void }) {
  const { icon: Icon, ink, word } = KINDS[notice.kind];
  return (
    <li className={clsx("relative flex gap-3 px-4 py-3 hover:bg-hover", notice.isUnread && "bg-accent/6")}>
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline justify-between gap-3">
          <span className={clsx("font-medium text-xs", ink)}>{word}</span>
          <span className="shrink-0 text-faint text-xs">
            <Moment at={notice.at} isRelative />
          </span>
        </p>
        <Link
          href={`/jobs/${notice.jobId}?view=${notice.view}`}
          onClick={onFollow}
          className="block truncate font-medium -outline-offset-2 after:absolute after:inset-0"
        >
          {notice.jobTitle}
        </Link>
        <p className="line-clamp-2 text-muted text-xs text-pretty" dir="auto">
          {notice.sentence}
        </p>
      </div>
      {notice.isUnread && (
        <span className="mt-1.5 size-2 shrink-0 rounded-full bg-accent">
          <span className="sr-only">New</span>
        </span>
      )}
    </li>
  );
}
