import type { Db } from "@/lib/db/client";
import { toJson } from "@/lib/db/client";
import type { BackendSettingModel } from "@/lib/db/generated/models";
import { THE_STUDIO, writeAudit } from "@/lib/db/write-records";
import { BACKEND_NAMES, type BackendId } from "@/lib/domain/backend";
import { type BackendChange, type BackendSetting, backendSettingSchema } from "@/lib/domain/backend-setting";
import { RENDER_MODELS, renderModelSchema } from "@/lib/domain/cost/render-model";
import type { Viewer } from "@/lib/domain/viewer";

/** Models, limits and pauses of the backends. Backends without a row get the ones a new studio starts with. */
export function createBackendSettings(db: Db) {
  return {
    list: () => list(db),
    pause: (backend: BackendId, route: string, reason: string) => pause(db, backend, route, reason),
    claimProbe: async (backend: BackendId, route: string, staleBefore: Date): Promise<boolean> => {
      const { count } = await db.backendSetting.updateMany({
        where: { backend, route, OR: [{ probeAt: null }, { probeAt: { lt: staleBefore } }] },
        data: { probeAt: new Date() },
      });
      return count === 1;
    },
    change: (viewer: Viewer, backend: BackendId, route: string, change: BackendChange) =>
      changeSetting(db, viewer, backend, route, change),
    resume: (viewer: Viewer, backend: BackendId, route: string) => resume(db, viewer, backend, route),
    pauseBy: (viewer: Viewer, backend: BackendId, route: string, reason: string) =>
      pauseBy(db, viewer, backend, route, reason),
  };
}

async function list(db: Db): Promise<BackendSetting[]> {
  const rows = await db.backendSetting.findMany({ orderBy: [{ backend: "asc" }, { route: "asc" }] });
  const known = new Set(rows.map((row) => `${row.backend}:${row.route}`));
  const missing = RENDER_MODELS.filter((model) => !known.has(`${model.backend}:${model.route}`));
  if (missing.length === 0) return inOrder(rows.map(settingFrom));
  await db.backendSetting.createMany({
    data: missing.map((model) => ({ backend: model.backend, route: model.route, body: toJson(model) })),
    skipDuplicates: true,
  });
  return await list(db);
}

/** As RENDER_MODELS lists them: the first route of a backend is its usual one. */
function inOrder(settings: BackendSetting[]): BackendSetting[] {
  const place = (one: BackendSetting) =>
    RENDER_MODELS.findIndex((model) => model.backend === one.backend && model.route === one.route);
  return settings.toSorted((a, b) => place(a) - place(b));
}

function settingFrom(row: BackendSettingModel): BackendSetting {
  const model = renderModelSchema.parse(row.body);
  return backendSettingSchema.parse({ ...model, enabled: row.enabled, pausedReason: row.pausedReason });
}

async function pause(db: Db, backend: BackendId, route: string, reason: string): Promise<void> {
  const { count } = await db.backendSetting.updateMany({
    where: { backend, route, pausedReason: null },
    data: { pausedReason: reason, pausedAt: new Date() },
  });
  if (count === 0) return;
  const summary = `${BACKEND_NAMES[backend]} is paused: ${reason} Nothing is sent there until an admin lets it go on.`;
  for (const { id } of await db.workspace.findMany({ select: { id: true } })) {
    const keys = { id: null, workspaceId: id };
    await writeAudit(db, keys, THE_STUDIO, [{ action: "backend.paused", summary, data: { backend, route } }]);
  }
}

async function pauseBy(db: Db, viewer: Viewer, backend: BackendId, route: string, reason: string): Promise<boolean> {
  const { count } = await db.backendSetting.updateMany({
    where: { backend, route },
    data: { pausedReason: reason, pausedAt: new Date() },
  });
  await note(db, viewer, "backend.paused", `${viewer.name} paused ${BACKEND_NAMES[backend]}: ${reason}`, {
    backend,
    route,
  });
  return count === 1;
}

/** The breaker forgets what was before: an admin says that the backend works again. */
async function resume(db: Db, viewer: Viewer, backend: BackendId, route: string): Promise<boolean> {
  const { count } = await db.backendSetting.updateMany({
    where: { backend, route },
    data: { pausedReason: null, pausedAt: null, probeAt: null },
  });
  await db.backendOutcome.deleteMany({ where: { backend } });
  await note(db, viewer, "backend.resumed", `${viewer.name} let ${BACKEND_NAMES[backend]} go on.`, { backend, route });
  return count === 1;
}

async function changeSetting(
  db: Db,
  viewer: Viewer,
  backend: BackendId,
  route: string,
  { enabled, ...model }: BackendChange,
): Promise<boolean> {
  const before = (await list(db)).find((one) => one.backend === backend && one.route === route);
  if (!before) return false;
  const { enabled: wasEnabled, pausedReason: _paused, ...was } = before;
  const body = renderModelSchema.parse({ ...was, ...model });
  await db.backendSetting.update({
    where: { backend_route: { backend, route } },
    data: { body: toJson(body), enabled: enabled ?? wasEnabled },
  });
  const changes = Object.entries({ ...model, ...(enabled === undefined ? {} : { enabled }) });
  const words = changes.map(([name, value]) => `${name} ${String(Reflect.get(before, name))} → ${String(value)}`);
  await note(db, viewer, "backend.changed", `${viewer.name} changed ${BACKEND_NAMES[backend]}: ${words.join(", ")}.`, {
    backend,
    route,
    before,
    change: { ...model, enabled },
  });
  return true;
}

async function note(
  db: Db,
  viewer: Viewer,
  action: string,
  summary: string,
  data: Record<string, unknown>,
): Promise<void> {
  const actor = { id: viewer.userId, name: viewer.name };
  await writeAudit(db, { id: null, workspaceId: viewer.workspaceId }, actor, [{ action, summary, data }]);
}
