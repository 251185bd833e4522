import "server-only";
import { messageOf } from "@/lib/domain/errors";
import { getContainer } from "@/lib/server/container";
import { reachDatabase } from "@/lib/server/reach";

const PATIENCE_MS = 400;

/** Answers within half a second whether this process can do its work: 200, or 503 with what is missing. */
export async function health(): Promise<{
  status: number;
  body: { status: string; database: string; engine: string };
}> {
  try {
    const { db, env } = getContainer();
    const { ok, problem } = await reachDatabase(db, PATIENCE_MS);
    if (!ok) throw new Error(problem ?? "The database does not answer.");
    return { status: 200, body: { status: "ok", database: "ok", engine: env.engine } };
  } catch (error) {
    return { status: 503, body: { status: "unavailable", database: messageOf(error), engine: "unknown" } };
  }
}
