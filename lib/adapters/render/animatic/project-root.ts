import path from "node:path";

/** The folder with the sources: `STUDIO_ROOT` when the server runs from a build of its own, else where it was started. */
export function projectRoot(): string {
  // biome-ignore lint/style/noProcessEnv: threads load their sources by path, before any setting of the studio is known
  return path.resolve(process.env.STUDIO_ROOT || process.cwd());
}
