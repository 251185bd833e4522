"use client";

import { usePresence } from "@/components/jobs/use-presence";
import { Avatar } from "@/components/ui/avatar";

const MOST = 4;

/** Who else looks at this job right now. Newcomers appear on the left, so that nothing else moves. */
export function JobPeople({ jobId }: { jobId: string }) {
  const people = usePresence(jobId);
  if (people.length === 0) return null;
  const others = people.length - MOST;
  return (
    <ul aria-label="Also looking at this job" className="flex items-center -space-x-1.5">
      {people.slice(0, MOST).map((person) => (
        <li key={person.userId}>
          <Avatar name={person.name} />
        </li>
      ))}
      {others > 0 && <li className="pl-3 text-muted text-xs">+{others}</li>}
    </ul>
  );
}
