import { once } from "node:events";
import net from "node:net";
import { afterEach, expect, it } from "vitest";
import { choosePort, freePort } from "./port.mjs";

const servers: net.Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function occupy(host: string): Promise<number> {
  const server = net.createServer().listen(0, host);
  servers.push(server);
  await once(server, "listening");
  return (server.address() as net.AddressInfo).port;
}

it("takes the port that was asked for when it is free", async () => {
  const port = await freePort();
  expect(await choosePort(port)).toBe(port);
});

it("refuses the port that was asked for when another program has it", async () => {
  const port = await occupy("127.0.0.1");
  await expect(choosePort(port)).rejects.toThrow(`Port ${port} is taken by another program.`);
});

it("finds a free port by itself", async () => {
  const port = await choosePort(undefined);
  expect(port).toBeGreaterThanOrEqual(3000);
  expect(await choosePort(port)).toBe(port);
});
