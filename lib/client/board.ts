import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { BoardPreview, BoardVersion } from "@/lib/domain/board/board-view";

/** Makes the next version of the board. Problem "stale" when `baseVersion` is not the newest any more. */
export const changeBoard = (jobId: string, change: BoardChange, baseVersion: number) =>
  sendJson<{ version: number }>("POST", `/api/jobs/${jobId}/board`, { change, baseVersion }, "version");

/** What a change would do to shots, length and price. Nothing is saved. */
export const previewBoardChange = (jobId: string, change: BoardChange, baseVersion: number) =>
  sendJson<BoardPreview>("POST", `/api/jobs/${jobId}/board/preview`, { change, baseVersion }, "changedCodes");

/** Every version of the board, newest first. Stale with the job's own key, so live updates refresh it too. */
export const boardVersionsQuery = (jobId: string) =>
  queryOptions({
    queryKey: [...queryKeys.job(jobId), "board-versions"] as const,
    queryFn: async ({ signal }) =>
      (await getJson<{ versions: BoardVersion[] }>(`/api/jobs/${jobId}/board/versions`, "versions", signal)).versions,
  });
