import net from "node:net";
import { Problem } from "./problem.mjs";

const DEFAULT_PORT = 3000;
const TRIES = 50;

/**
 * The port the studio answers on: exactly the one asked for, or the first free one from 3000 on.
 * @param {number | undefined} wanted
 * @returns {Promise<number>}
 */
export async function choosePort(wanted) {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted;
    throw new Problem(
      `Port ${wanted} is taken by another program.`,
      "Stop that program, name another port with --port, or leave --port out to use the next free one.",
    );
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) if (await isFree(port)) return port;
  throw new Problem(
    `No port from ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} is free.`,
    "Name a free one with --port.",
  );
}

/** @returns {Promise<number>} a port that is free now */
export async function freePort() {
  const server = await listen(0, "127.0.0.1");
  const address = server.address();
  await close(server);
  return typeof address === "object" && address ? address.port : 0;
}

/** A browser that is sent to localhost tries both addresses, so both have to be free. */
async function isFree(port) {
  for (const host of ["127.0.0.1", "::1"]) {
    try {
      await close(await listen(port, host));
    } catch (error) {
      if (error.code === "EACCES") {
        throw new Problem(`Port ${port} may not be used by this user.`, "Name a port above 1023 with --port.");
      }
      if (error.code !== "EADDRNOTAVAIL" && error.code !== "EAFNOSUPPORT") return false;
    }
  }
  return true;
}

/** @returns {Promise<net.Server>} */
const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(port, host, () => resolve(server));
  });

const close = (server) => new Promise((resolve) => server.close(resolve));
