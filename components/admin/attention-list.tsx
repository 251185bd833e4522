import { ArrowRight, CircleCheck, OctagonAlert, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { type Concern, concernsOf } from "@/components/admin/attention";
import type { OverviewView } from "@/lib/domain/admin-overview";

/** What needs an admin now; usually one calm line. */
export function AttentionList({ overview }: { overview: OverviewView }) {
  const concerns = concernsOf(overview);
  if (concerns.length === 0) {
    return (
      <p className="flex items-center gap-2.5 rounded-lg border bg-surface px-4 py-3">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
        Nothing needs you. Money, queue and history are as they should be.
      </p>
    );
  }
  return (
    <ul aria-label="Needs your attention" className="divide-y rounded-lg border bg-surface">
      {concerns.map((concern) => (
        <Row key={concern.id} concern={concern} />
      ))}
    </ul>
  );
}

function Row({ concern: { tone, title, text, href, action } }: { concern: Concern }) {
  const Icon = tone === "bad" ? OctagonAlert : TriangleAlert;
  return (
    <li>
      <Link href={href} className="group flex items-start gap-3 px-4 py-3 -outline-offset-2 hover:bg-hover">
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone === "bad" ? "text-bad" : "text-warn"}`} />
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{title}</span>
          <span className="block text-muted text-pretty">{text}</span>
        </span>
        <span className="flex shrink-0 items-center gap-1 self-center text-muted text-xs group-hover:text-ink">
          {action}
          <ArrowRight aria-hidden className="size-3.5" />
        </span>
      </Link>
    </li>
  );
}
