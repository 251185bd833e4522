"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { changeJobsAddress } from "@/components/jobs/jobs-address";

const TYPING_PAUSE_MS = 250;
export const JOBS_SEARCH_ID = "jobs-search";

/** Searches titles and prompts after a short pause. What is typed is the field's own: an answer never takes the focus. */
export function JobsSearch({ query }: { query: string }) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef(query);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!input.current || query === written.current) return;
    written.current = query;
    input.current.value = query;
  }, [query]);

  const searchEarlyWords = useEffectEvent(() => {
    const text = input.current?.value ?? "";
    if (text !== query) search(text);
  });
  // What was typed before the page was alive was heard by nobody.
  useEffect(() => searchEarlyWords(), []);

  function search(text: string): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      written.current = text.trim();
      changeJobsAddress({ query: text.trim() }, "replace");
    }, TYPING_PAUSE_MS);
  }

  return (
    <search className="relative w-full sm:w-72">
      <Search aria-hidden className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-faint" />
      <input
        ref={input}
        id={JOBS_SEARCH_ID}
        type="search"
        aria-label="Search jobs"
        placeholder="Search titles and prompts"
        defaultValue={query}
        onChange={(event) => search(event.target.value)}
        maxLength={200}
        dir="auto"
        className="h-9 w-full rounded-md border border-edge bg-surface pr-3 pl-9 placeholder:text-faint"
      />
    </search>
  );
}
