import "server-only";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { ulid } from "ulid";
import { createEngine, type Engine } from "@/inngest/client";
import { createBackendDesk } from "@/lib/db/backend-desk";
import { createDb, type Db } from "@/lib/db/client";
import { createStore } from "@/lib/db/store";
import { AppError } from "@/lib/domain/errors";
import { type Env, readEnv } from "@/lib/env";
import { getLogger } from "@/lib/logger";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { createStudio, type Studio } from "@/lib/pipeline/studio";
import { createAdapters } from "@/lib/server/adapters";
import { type AdminCommands, createAdminCommands } from "@/lib/server/admin-commands";
import { type AdminReads, createAdminReads } from "@/lib/server/admin-reads";
import { allowsOneClick } from "@/lib/server/allows-one-click";
import { type Assets, createAssets } from "@/lib/server/assets";
import { createExecutor } from "@/lib/server/executor";
import { createPeople, type People } from "@/lib/server/people";
import { createPolicies, type Policies } from "@/lib/server/policies";
import { createReads, type Reads } from "@/lib/server/reads";
import type { Links } from "@/lib/server/take-view";
import { withWorkDir } from "@/lib/server/work-dir";

export type Container = {
  env: Env;
  db: Db;
  engine: Engine;
  deps: PipelineDeps;
  studio: Studio;
  reads: Reads;
  adminReads: AdminReads;
  admin: AdminCommands;
  people: People;
  policies: Policies;
  assets: Assets;
};

const LINK_SECONDS = 900;

/** Puts the studio together for this process. Nothing connects before it is used. */
export function createContainer(env: Env): Container {
  if (env.databaseUrl === null) {
    throw new AppError("unavailable", "DATABASE_URL is not set. Start the studio with: npm run studio");
  }
  const logger = getLogger();
  const db = createDb(env.databaseUrl);
  const engine = createEngine(env, env.databaseUrl, logger);
  const deps: PipelineDeps = {
    ...createAdapters(env, db),
    store: createStore(db),
    desk: createBackendDesk(db),
    logger,
    sha256,
    newId: (prefix) => `${prefix}_${ulid().toLowerCase()}`,
    random: Math.random,
    withWorkDir: (work) => withWorkDir(path.join(env.dataDir, "work"), work),
    writeText: (file, text) => writeFile(file, text, "utf8"),
  };
  const studio = createStudio(deps, engine.wake);
  const reads = createReads(db, deps, linksTo(deps));
  const adminReads = createAdminReads(db, deps, createExecutor(engine, env.inngest.baseUrl));
  const admin = createAdminCommands(db, deps, studio);
  const people = createPeople(db, allowsOneClick(env) ? "one-click" : "password");
  const policies = createPolicies(db, deps.store);
  const assets = createAssets(db, deps);
  return { env, db, engine, deps, studio, reads, adminReads, admin, people, policies, assets };
}

/** One container per process, however many bundles of it a server holds. */
export function getContainer(): Container {
  const shared = globalThis as { aiprodStudio?: Container };
  shared.aiprodStudio ??= createContainer(readEnv());
  return shared.aiprodStudio;
}

export const getStudio = (): Studio => getContainer().studio;
export const getReads = (): Reads => getContainer().reads;
export const getAdminReads = (): AdminReads => getContainer().adminReads;
export const getAdmin = (): AdminCommands => getContainer().admin;
export const getPeople = (): People => getContainer().people;
export const getPolicies = (): Policies => getContainer().policies;
export const getAssets = (): Assets => getContainer().assets;

function linksTo({ storage }: PipelineDeps): Links {
  return {
    show: (key) => storage.signedUrl(key, { expiresInSeconds: LINK_SECONDS }),
    download: (key, downloadName) => storage.signedUrl(key, { expiresInSeconds: LINK_SECONDS, downloadName }),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
