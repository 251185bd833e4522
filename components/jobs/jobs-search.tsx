"use client";

import { changeJobsAddress } from "@/components/jobs/jobs-address";
import { SearchField } from "@/components/ui/search-field";

const TYPING_PAUSE_MS = 250;
export const JOBS_SEARCH_ID = "jobs-search";

/** Searches titles and prompts after a short pause. */
export function JobsSearch({ query }: { query: string }) {
  return (
    <SearchField
      id={JOBS_SEARCH_ID}
      label="Search jobs"
      placeholder="Search titles and prompts"
      query={query}
      pauseMs={TYPING_PAUSE_MS}
      onSearch={(text) => changeJobsAddress({ query: text }, "replace")}
    />
  );
}
