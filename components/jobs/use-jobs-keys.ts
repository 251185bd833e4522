"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { JOBS_SEARCH_ID } from "@/components/jobs/jobs-search";

const INPUTS = "input, textarea, select, [contenteditable], [role=menu], [role=dialog], dialog[open]";

/**
 * Keys of the list: J and K or the arrows walk through the jobs (up and down by a row of the grid), N writes a new
 * brief, / searches. Enter needs nothing: every job is a link. Typing is left alone.
 */
export function useJobsKeys(list: RefObject<HTMLUListElement | null>): void {
  const router = useRouter();

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return;
      if (act(event.key, list.current, router)) event.preventDefault();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [list, router]);
}

function isBusy(target: EventTarget | null): boolean {
  const isTyping = target instanceof Element && target.closest(INPUTS) !== null;
  return isTyping || document.querySelector("dialog[open], [role=dialog], [role=menu]") !== null;
}

/** True when the key meant something here. */
function act(key: string, list: HTMLUListElement | null, router: ReturnType<typeof useRouter>): boolean {
  if (key === "n") {
    router.push("/new");
    return true;
  }
  if (key === "/") {
    document.getElementById(JOBS_SEARCH_ID)?.focus();
    return true;
  }
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>("a[data-job]") ?? [])];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  const isArrow = key.startsWith("Arrow");
  if (links.length === 0 || (isArrow && here < 0)) return false;
  const step = stepOf(key, columnsOf(list));
  if (step === 0) return false;
  const next = links[here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

function stepOf(key: string, columns: number): number {
  const steps: Record<string, number> = {
    ...{ j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns },
  };
  return steps[key] ?? 0;
}

/** How many jobs stand side by side. */
function columnsOf(list: HTMLUListElement | null): number {
  const items = [...(list?.children ?? [])];
  const top = items[0]?.getBoundingClientRect().top;
  const next = items.findIndex((item) => item.getBoundingClientRect().top !== top);
  return next < 0 ? Math.max(1, items.length) : next;
}
