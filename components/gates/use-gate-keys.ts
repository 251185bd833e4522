"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const BUSY = "input, textarea, select, [contenteditable], dialog[open], [role=dialog], [role=menu]";

/** N goes to the next decision and P to the one before. Typing and whatever is open over the page are left alone. */
export function useGateKeys(next: string | null, previous: string | null): void {
  const router = useRouter();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return;
      const address = { n: next, p: previous }[event.key.toLowerCase()];
      if (!address) return;
      event.preventDefault();
      router.push(address);
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [router, next, previous]);
}

function isBusy(target: EventTarget | null): boolean {
  const isTyping = target instanceof Element && target.closest(BUSY) !== null;
  return isTyping || document.querySelector("dialog[open], [role=dialog], [role=menu]") !== null;
}
