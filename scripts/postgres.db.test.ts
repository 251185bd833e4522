import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { erasePostgres } from "./postgres/erase.mjs";
import { startPostgres } from "./postgres.mjs";
import { isAlive } from "./setup/process-id.mjs";

type Server = Awaited<ReturnType<typeof startPostgres>>;

let dataRoot: string;
let servers: Server[];

beforeEach(() => {
  dataRoot = fs.mkdtempSync(path.join(os.tmpdir(), "postgres-test-"));
  fs.chmodSync(dataRoot, 0o755);
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  await erasePostgres(dataRoot);
});

async function start(options: { port?: number } = {}): Promise<Server> {
  const server = await startPostgres({ dataRoot, database: "studio", ...options });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200 && isAlive(pid); tries++) await sleep(50);
  return !isAlive(pid);
}

describe("startPostgres", () => {
  it("ends on one server when three start on the same empty folder at once", async () => {
    const started = await Promise.all([start(), start(), start()]);
    expect(new Set(started.map((server) => server.pid)).size).toBe(1);
    expect(started.filter((server) => server.owned)).toHaveLength(1);
  });

  it("keeps what was committed when the server is killed, and starts again", async () => {
    const first = await start();
    await query(first.url, "create table kept (n integer); insert into kept values (7)");
    process.kill(first.pid, "SIGKILL");

    const second = await start();
    expect(second.pid).not.toBe(first.pid);
    expect(await query(second.url, "select n from kept")).toEqual([{ n: 7 }]);
  });

  it("leaves no server behind when the process that started it is killed", async () => {
    const script = `
      import { startPostgres } from ${JSON.stringify(path.join(import.meta.dirname, "postgres.mjs"))};
      const { pid } = await startPostgres({ dataRoot: ${JSON.stringify(dataRoot)}, database: "studio" });
      console.log(pid);
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(owner.stdout, "data");
    const pid = Number(String(line));
    expect(isAlive(pid)).toBe(true);

    owner.kill("SIGKILL");
    expect(await gone(pid)).toBe(true);
  });

  it("starts although the process id of an earlier server now belongs to another program", async () => {
    const first = await start();
    await first.stop();
    const bystander = spawn("sleep", ["60"], { stdio: "ignore", uid: ownerOf(path.join(dataRoot, "postgres")) });
    const lock = path.join(dataRoot, "postgres", "postmaster.pid");
    fs.writeFileSync(lock, `${bystander.pid}\n${path.dirname(lock)}\n0\n1\n\n127.0.0.1\n\n`);
    try {
      expect((await start()).owned).toBe(true);
    } finally {
      bystander.kill();
    }
  });

  it("says which port is taken when that very port was asked for", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as net.AddressInfo;
    await expect(start({ port })).rejects.toThrow(`Port ${port} is taken by another program.`);
    other.close();
  });
});

describe("erasePostgres", () => {
  it("ends a running server and leaves nothing, but spares files that are not its own", async () => {
    const server = await start();
    fs.writeFileSync(path.join(dataRoot, "film.mp4"), "kept");
    await erasePostgres(dataRoot);
    expect(isAlive(server.pid)).toBe(false);
    expect(fs.readdirSync(dataRoot)).toEqual(["film.mp4"]);
    fs.rmSync(path.join(dataRoot, "film.mp4"));
  });
});

const ownerOf = (file: string): number => fs.statSync(file).uid;
