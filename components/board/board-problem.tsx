import { RotateCcw, X } from "lucide-react";
import { type BoardChanges, isStale } from "@/components/board/use-board-changes";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** A change that was not made: why, that the board is as it was, and the way to make it all the same. */
export function BoardProblem({ problem }: { problem: NonNullable<BoardChanges["problem"]> }) {
  const stale = isStale(problem.error);
  return (
    <Notice
      kind={stale ? "warn" : "bad"}
      title={stale ? "Somebody else changed the board first" : "The board was not changed"}
      action={
        <span className="flex gap-1">
          <Button icon={RotateCcw} onClick={problem.again}>
            {stale ? "Make my change too" : "Try again"}
          </Button>
          <Button tone="plain" icon={X} onClick={problem.dismiss} aria-label="Dismiss" />
        </span>
      }
    >
      {stale
        ? "Your change was not made, and nothing of theirs is lost. The board below is how it is now."
        : problem.error.message}
    </Notice>
  );
}
