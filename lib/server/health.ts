import "server-only";
import { messageOf } from "@/lib/domain/errors";
import { getContainer } from "@/lib/server/container";

const PATIENCE_MS = 400;

/** Answers within half a second whether this process can do its work: 200, or 503 with what is missing. */
export async function health(): Promise<{
  status: number;
  body: { status: string; database: string; engine: string };
}> {
  try {
    const { db, env } = getContainer();
    await Promise.race([db.$queryRaw`select 1`, tooLong()]);
    return { status: 200, body: { status: "ok", database: "ok", engine: env.engine } };
  } catch (error) {
    return { status: 503, body: { status: "unavailable", database: messageOf(error), engine: "unknown" } };
  }
}

function tooLong(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("the database does not answer")), PATIENCE_MS).unref();
  });
}
