"use client";

import { useQuery } from "@tanstack/react-query";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Loading, SkeletonLines } from "@/components/ui/skeleton";
import { boardVersionsQuery } from "@/lib/client/board";

/** Every change of the board that touched this shot, the newest first. */
export function HistoryTab({ jobId, code }: { jobId: string; code: string }) {
  const { data: versions, error } = useQuery(boardVersionsQuery(jobId));
  if (error) {
    return (
      <Notice kind="bad" title="The history could not be loaded">
        {error.message}
      </Notice>
    );
  }
  if (!versions) {
    return (
      <Loading label="Loading the history">
        <SkeletonLines count={4} />
      </Loading>
    );
  }
  const touched = versions
    .map((version) => ({ ...version, lines: version.changes.filter((line) => line.includes(code)) }))
    .filter(({ lines, reason }) => lines.length > 0 || reason.includes(code));
  if (touched.length === 0) return <p className="text-muted">This shot is as it was first planned.</p>;
  return (
    <ol aria-label={`Changes of ${code}`} className="flex flex-col gap-3">
      {touched.map(({ version, authorName, createdAt, reason, lines }) => (
        <li key={version}>
          <p className="text-pretty">{reason}</p>
          <ul className="text-muted text-xs">
            {lines.map((line) => (
              <li key={line} className="wrap-anywhere">
                {line}
              </li>
            ))}
          </ul>
          <p className="text-faint text-xs">
            {authorName} · <Moment at={createdAt} isRelative /> · version {version}
          </p>
        </li>
      ))}
    </ol>
  );
}
