import "server-only";
import { verifySignedUrl } from "@/lib/adapters/storage/signed-url";
import { AppError } from "@/lib/domain/errors";
import { getLogger } from "@/lib/logger";
import { mediaKey } from "@/lib/server/adapters";
import { getContainer } from "@/lib/server/container";
import { mediaResponse } from "@/lib/server/media-response";
import { problemOf, problemResponse } from "@/lib/server/problem";

/** Serves one stored file to whoever holds a link to it that still works. The link is the permission. */
export async function serveMedia(request: Request, key: string): Promise<Response> {
  const requestId = crypto.randomUUID();
  try {
    const { deps, env } = getContainer();
    const verdict = verifySignedUrl(mediaKey(env), key, new URL(request.url).searchParams, deps.clock.now());
    if (verdict.kind === "forged") throw new AppError("not_found", "There is no such file.");
    if (verdict.kind === "expired") throw new AppError("forbidden", "This link has expired. Open the job again.");
    const maxAgeSeconds = Math.max(0, Math.floor((verdict.expiresAt.getTime() - deps.clock.now().getTime()) / 1000));
    const { downloadName } = verdict;
    return await mediaResponse(request, { storage: deps.storage, key, downloadName, maxAgeSeconds });
  } catch (error) {
    const problem = problemOf(error, requestId);
    if (problem.status >= 500) getLogger().error({ err: error, requestId, key }, "A file could not be served.");
    return problemResponse(problem);
  }
}
