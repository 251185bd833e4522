"use client";

import { useIsMutating } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import { useEffect } from "react";
import { useIsOnline } from "@/components/ui/use-is-online";

/** Says that the studio can't be reached, and what becomes of what was changed: it waits in this window and is sent later. */
export function OfflineBanner() {
  const isOnline = useIsOnline();
  const waiting = useIsMutating({ predicate: (mutation) => mutation.state.isPaused });
  useEffect(() => (waiting > 0 ? askBeforeLeaving() : undefined), [waiting]);

  return (
    <div role="status" className="contents">
      {!isOnline && (
        <p className="flex items-start gap-2.5 border-warn/35 border-b bg-warn/12 px-4 py-2 text-pretty lg:px-8">
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          <span>
            <span className="font-medium">You are offline.</span> What you see may be out of date.{" "}
            {waitingWords(waiting)}
          </span>
        </p>
      )}
    </div>
  );
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return "What you type is kept, and changes you make now are sent when you are back.";
  const changes = waiting === 1 ? "1 change waits" : `${waiting} changes wait`;
  return `${changes} in this window and will be sent when you are back; keep it open.`;
}

function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}
