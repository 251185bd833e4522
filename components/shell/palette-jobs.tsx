"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Clapperboard } from "lucide-react";
import { useEffect } from "react";
import { jobWords } from "@/components/jobs/job-words";
import { PaletteGroup, PaletteItem } from "@/components/shell/palette-item";
import { useSettled } from "@/components/shell/use-settled";
import { jobListQuery } from "@/lib/client/jobs";

const MOST = 6;
const TYPING_PAUSE_MS = 150;

/** Jobs found by the server, or the newest ones while nothing is typed. */
export function PaletteJobs({
  text,
  onGo,
  onFound,
}: {
  text: string;
  onGo: (href: string) => void;
  /** Told the first line whenever there is another one. */
  onFound: (id: string) => void;
}) {
  const query = useSettled(text.trim(), TYPING_PAUSE_MS);
  const { data } = useInfiniteQuery({ ...jobListQuery(query ? { query } : {}), placeholderData: keepPreviousData });
  const jobs = data?.pages[0]?.jobs.slice(0, MOST) ?? [];
  const first = jobs[0] && idOf(jobs[0]);
  useEffect(() => {
    if (first) onFound(first);
  }, [first, onFound]);
  if (jobs.length === 0) return null;
  return (
    <PaletteGroup title={query ? "Jobs" : "Newest jobs"} isFound>
      {jobs.map((job) => (
        <PaletteItem
          key={job.id}
          id={idOf(job)}
          icon={Clapperboard}
          words={job.title}
          note={jobWords(job).word}
          isFound
          onSelect={() => onGo(`/jobs/${job.id}`)}
        />
      ))}
    </PaletteGroup>
  );
}

function idOf({ id }: { id: string }): string {
  return `job ${id}`;
}
