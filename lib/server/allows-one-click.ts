import type { Env } from "@/lib/env";

/** One-click sign-in exists only on a laptop: embedded engine, reached over loopback. */
export function allowsOneClick(env: Pick<Env, "engine" | "isLoopback">): boolean {
  return env.engine === "embedded" && env.isLoopback;
}
