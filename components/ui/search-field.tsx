"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";

type Props = {
  id?: string;
  label: string;
  placeholder: string;
  /** What is searched for now, as the address says it. */
  query: string;
  /** How long to wait after the last letter, where a search asks the server. */
  pauseMs?: number;
  onSearch: (text: string) => void;
};

/** What is typed is the field's own: no answer takes the focus, and going back in the browser fills it again. */
export function SearchField({ id, label, placeholder, query, pauseMs = 0, onSearch }: Props) {
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
      onSearch(text.trim());
    }, pauseMs);
  }

  return (
    <search className="relative w-full sm:w-72">
      <Search aria-hidden className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-faint" />
      <input
        ref={input}
        id={id}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={query}
        onChange={(event) => search(event.target.value)}
        maxLength={200}
        dir="auto"
        className="h-9 w-full rounded-md border border-edge bg-surface pr-3 pl-9 placeholder:text-faint"
      />
    </search>
  );
}
