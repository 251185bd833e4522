"use client";

import { CircleHelp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { elapsedWords } from "@/components/render/elapsed-words";
import type { TakePlace } from "@/components/render/spoken-take";
import { takeWords, UNKNOWN_TITLE } from "@/components/render/take-words";
import { useNow } from "@/components/render/use-now";
import { Moment } from "@/components/ui/moment";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { TakeView } from "@/lib/domain/job-view";

/** An attempt that may have been paid: what is known, what to look for, what happens. There is nothing to press but for an admin. */
export function UnknownTake({ take, place, maySettle }: { take: TakeView; place: TakePlace; maySettle: boolean }) {
  const name = BACKEND_NAMES[take.backend];
  const { charged, next } = takeWords(take, place);
  const now = useNow();
  return (
    <div className="rounded-md border border-warn/35 bg-warn/8 p-3 text-xs">
      <p className="flex items-start gap-2 font-medium text-sm">
        <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        {UNKNOWN_TITLE}
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Fact name="Known">
          {take.failure ?? `Nobody knows whether ${name} accepted the request.`}
          {take.submittingAt && (
            <>
              {" "}
              It left for {name} <Moment at={take.submittingAt} isRelative />.
            </>
          )}
        </Fact>
        <Fact name="Money">{`${charged.charAt(0).toUpperCase()}${charged.slice(1)}; the amount stays reserved until that is known.`}</Fact>
        <Fact name="To look for">{take.advice ?? `A job at ${name} from that moment with this shot's prompt.`}</Fact>
        <Fact name="Next">
          {next}
          {nextLook(take, now)}
        </Fact>
      </dl>
      {maySettle && (
        <p className="mt-2">
          <Link
            href="/admin/unknown"
            className="inline-flex min-h-6 items-center font-medium text-accent underline underline-offset-2"
          >
            Settle unknown attempts
          </Link>
        </p>
      )}
    </div>
  );
}

function nextLook({ nextLookAt }: TakeView, now: number | null): string {
  if (nextLookAt === null || now === null) return "";
  const leftMs = Date.parse(nextLookAt) - now;
  return leftMs > 0 ? ` It is looked for again in ${elapsedWords(leftMs)}.` : " It is being looked for now.";
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words text-pretty max-sm:-mt-1.5">{children}</dd>
    </div>
  );
}
