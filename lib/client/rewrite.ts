import { sendJson } from "@/lib/client/http";
import type { RewriteAsk } from "@/lib/domain/board/rewrite-change";
import type { RewriteSuggestion } from "@/lib/domain/board/rewrite-view";

/** What a note would make of a scene or a prompt. Nothing is saved. Problem "stale" when the board is a newer one. */
export const suggestRewrite = (jobId: string, ask: RewriteAsk, signal: AbortSignal) =>
  sendJson<RewriteSuggestion>("POST", `/api/jobs/${jobId}/board/rewrite`, ask, "kind", signal);
