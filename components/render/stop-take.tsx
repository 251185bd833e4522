"use client";

import { CircleStop } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { canStop, nameOfTake, type StoppableTake } from "@/components/render/stop-words";
import { Button } from "@/components/ui/button";

const StopDialog = dynamic(() => import("@/components/render/stop-dialog").then((module) => module.StopDialog), {
  ssr: false,
});

/** Stops one take and no other, after saying what that costs. Nothing for a take that can't be stopped. */
export function StopTake({ jobId, take }: { jobId: string; take: StoppableTake }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {canStop(take) && (
        <Button
          tone="plain"
          icon={CircleStop}
          aria-label={`Stop ${nameOfTake(take)}`}
          onClick={() => setIsOpen(true)}
          className="px-2"
        >
          Stop
        </Button>
      )}
      {isOpen && <StopDialog jobId={jobId} take={take} onClose={() => setIsOpen(false)} />}
    </>
  );
}
