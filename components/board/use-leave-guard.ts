"use client";

import { useEffect, useState } from "react";
import { guardLeaving } from "@/components/board/unsaved";

/**
 * While something is unsaved: whoever wants to leave is held up. Answers with where they wanted to go, to ask about it.
 * A closed window asks in the browser's own words.
 */
export function useLeaveGuard(isUnsaved: boolean): { going: (() => void) | null; stay: () => void } {
  const [going, setGoing] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!isUnsaved) return;
    const hold = (go: () => void) => setGoing(() => go);
    const release = guardLeaving(hold);
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || !leavesPage(event, link)) return;
      event.preventDefault();
      event.stopPropagation();
      hold(() => link.click());
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onLink, true);
    return () => {
      release();
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onLink, true);
    };
  }, [isUnsaved]);
  return { going, stay: () => setGoing(null) };
}

function leavesPage(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
  return !isElsewhere && link.target !== "_blank" && !link.hasAttribute("download");
}
