import type { BackendId } from "@/lib/domain/backend";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import { AppError } from "@/lib/domain/errors";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { RenderBackend } from "@/lib/pipeline/ports";
import type { TakeRow } from "@/lib/pipeline/store";

/** The adapter of a backend. Throws "unavailable" with what it needs when it is not set up in this process. */
export function backendOf(deps: PipelineDeps, id: BackendId): RenderBackend {
  const backend = deps.backends[id];
  if (backend) return backend;
  throw new AppError(
    "unavailable",
    `The ${id} backend is not available: ${deps.unavailable[id] ?? "it is not set up"}`,
  );
}

/** How the studio uses the backend a take was reserved on. */
export async function settingOf(deps: PipelineDeps, take: Pick<TakeRow, "backend" | "route">): Promise<BackendSetting> {
  const settings = await deps.desk.listSettings();
  const setting = settings.find((one) => one.backend === take.backend && one.route === take.route);
  if (setting) return setting;
  throw new AppError("internal", `The studio has no settings for ${take.backend} by ${take.route}.`, {
    retryable: false,
  });
}

/** The settings in use in this process: one for each backend, on the route that is set up. */
export async function settingsInUse(deps: PipelineDeps): Promise<BackendSetting[]> {
  const settings = await deps.desk.listSettings();
  return settings.filter((setting) => {
    const backend = deps.backends[setting.backend];
    if (backend) return backend.route === setting.route;
    return setting === settings.find((one) => one.backend === setting.backend);
  });
}
