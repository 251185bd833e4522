"use client";

import { CircleHelp } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { SettleForm } from "@/components/admin/settle-form";
import { VERDICTS, type Verdict } from "@/components/admin/verdicts";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import type { UnknownTake } from "@/lib/domain/admin-view";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import { formatMicros } from "@/lib/domain/money";

/** One lost attempt: what is known, what to look for, and the three answers. There is no way to send it again. */
export function UnknownCard({ take, onSettled }: { take: UnknownTake; onSettled: (sentence: string) => void }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const title = `${take.shotCode}, take ${take.number}`;
  return (
    <li className="flex min-w-0 flex-col gap-4 rounded-lg border bg-surface p-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 className="font-medium text-base">{title}</h2>
          <Link
            href={`/jobs/${take.jobId}`}
            className="text-muted underline decoration-edge underline-offset-2 hover:text-ink"
          >
            {take.jobTitle}
          </Link>
        </div>
        <Badge tone="warn" icon={CircleHelp}>
          {take.state === "unknown" ? "Unknown at provider" : "Lost on its way"}
        </Badge>
      </header>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <Known take={take} />
        <Recognise take={take} />
      </div>
      {take.state === "unknown" ? (
        <div className="flex flex-wrap items-center gap-2 border-t pt-4 max-sm:*:w-full">
          <p className="mr-auto text-muted">What did you find at {BACKEND_NAMES[take.backend]}?</p>
          {VERDICTS.map((one) => (
            <Button key={one.id} icon={one.icon} onClick={() => setVerdict(one)} aria-label={`${title}: ${one.label}`}>
              {one.label}
            </Button>
          ))}
        </div>
      ) : (
        <p className="border-t pt-4 text-muted">
          Its process stopped while the request was on its way. The studio takes it up within minutes; then it can be
          settled here.
        </p>
      )}
      {verdict && (
        <SettleForm
          take={take}
          verdict={verdict}
          onClose={() => setVerdict(null)}
          onSettled={() => {
            setVerdict(null);
            onSettled(`${title} is settled: ${verdict.outcome}`);
          }}
        />
      )}
    </li>
  );
}

function Known({ take }: { take: UnknownTake }) {
  return (
    <dl className="flex min-w-0 flex-col gap-3">
      <Fact label="What is known">{take.failure ?? "The request left, and no answer came back."}</Fact>
      <Fact label="What to look for">
        {take.advice ?? `A job at ${BACKEND_NAMES[take.backend]} of this time and this prompt.`}
        {take.nextLookAt && (
          <span className="block text-muted text-xs">
            The studio asks again <Moment at={take.nextLookAt} isRelative />.
          </span>
        )}
      </Fact>
      <Fact label="Set aside for it">
        <span className="font-medium tabular-nums">{formatMicros(take.setAsideMicros)}</span>
      </Fact>
    </dl>
  );
}

/** What it is recognised by in the provider's own list: in UTC and to the second, as providers write it. */
function Recognise({ take }: { take: UnknownTake }) {
  return (
    <dl className="flex min-w-0 flex-col gap-3 rounded-md bg-canvas p-3">
      <Fact label="Sent">
        {take.sentAt === null ? (
          "not known"
        ) : (
          <>
            <time dateTime={take.sentAt} className="font-mono tabular-nums">
              {take.sentAt.slice(0, 19).replace("T", " ")} UTC
            </time>{" "}
            <span className="text-muted">
              (<Moment at={take.sentAt} isRelative />)
            </span>
          </>
        )}
      </Fact>
      <Fact label="Ordered">
        {BACKEND_NAMES[take.backend]}, <span className="font-mono text-xs break-all">{take.model}</span>:{" "}
        {take.clipSeconds} s, {take.resolution}, {take.aspectRatio}
      </Fact>
      <Fact label="Job at the provider">
        {take.providerJobId === null ? (
          "not known"
        ) : (
          <span className="font-mono text-xs break-all select-all">{take.providerJobId}</span>
        )}
      </Fact>
      <Fact label="Prompt">
        <span dir="auto" className="line-clamp-4 text-pretty break-words" title={take.prompt}>
          {take.prompt}
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="text-pretty">{children}</dd>
    </div>
  );
}
