import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { Picture } from "@/components/ui/picture";
import type { ApprovalItem } from "@/lib/domain/job-view";

const QUESTIONS: Record<ApprovalItem["gate"], { question: string; view: string }> = {
  storyboard: { question: "Accept the storyboard?", view: "board" },
  cost: { question: "Approve the cost?", view: "quote" },
  retake: { question: "Take shots again?", view: "quality" },
  delivery: { question: "Accept the film?", view: "quality" },
  provider: { question: "Look at the provider?", view: "render" },
};

export function ApprovalRow({ item }: { item: ApprovalItem }) {
  const { question, view } = QUESTIONS[item.gate];
  return (
    <li className="relative flex items-center gap-4 p-3 hover:bg-hover has-focus-visible:bg-hover">
      <Picture
        src={item.posterUrl}
        alt=""
        ratio="16:9"
        fit="contain"
        className="w-28 shrink-0 rounded-sm max-sm:w-20"
      />
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">
          <Link href={`/jobs/${item.id}?view=${view}`} className="-outline-offset-2 after:absolute after:inset-0">
            {item.title}
          </Link>
        </h3>
        <p className="text-pretty">
          {question} <span className="text-muted tabular-nums">{item.subject}</span>
        </p>
        <p className="text-muted text-xs">
          {item.producerName} · waiting <Moment at={item.waitingSince} isDuration />
        </p>
      </div>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
    </li>
  );
}
