"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";
import { gateAddress } from "@/components/approvals/gate-questions";
import { neighboursOf } from "@/components/approvals/neighbours";
import { useGateKeys } from "@/components/gates/use-gate-keys";
import { Kbd } from "@/components/ui/kbd";
import { ownDecisionsQuery } from "@/lib/client/jobs";
import { countOf } from "@/lib/domain/own-decisions";

const linkClass = "inline-flex h-7 items-center gap-1.5 rounded-md px-1.5 text-muted hover:bg-hover hover:text-ink";

/** The way through everything that waits for this person, without going back to the inbox. Keys: N and P. */
export function NextGate({ jobId }: { jobId: string }) {
  const { data } = useQuery(ownDecisionsQuery());
  const found = neighboursOf(data?.decisions ?? [], jobId);
  const next = found ? gateAddress(found.next) : null;
  const previous = found ? gateAddress(found.previous) : null;
  useGateKeys(next, previous);
  if (!data || !found || !next || !previous) return null;
  const { place, count } = found;
  return (
    <nav aria-label="Decisions that wait for you" className="ml-auto flex shrink-0 items-center gap-1 text-xs">
      <span className="mr-1 text-muted tabular-nums">
        {place === null ? `${countOf(data)} waiting` : `${place} of ${countOf(data)} waiting`}
      </span>
      {count > 1 && (
        <Link href={previous} className={linkClass} aria-label="Previous decision" title={found.previous.title}>
          <ArrowLeft aria-hidden className="size-4" />
          <span className="max-md:hidden">
            <Kbd keys={["P"]} />
          </span>
        </Link>
      )}
      <Link href={next} className={linkClass} title={found.next.title}>
        next
        <ArrowRight aria-hidden className="size-4" />
        <span className="max-md:hidden">
          <Kbd keys={["N"]} />
        </span>
      </Link>
    </nav>
  );
}
