import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

export type OneShotServer = { origin: string; connections(): number; stop(): Promise<void> };

/**
 * Promises to keep its connections open, and closes each of them as soon as a second request arrives on it: what a
 * client meets when it uses a connection that the other side was just about to close.
 */
export async function startOneShotServer(json: unknown): Promise<OneShotServer> {
  const body = JSON.stringify(json);
  const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nkeep-alive: timeout=60\r\n\r\n${body}`;
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    let requests = 0;
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      if (!/^(GET|POST) /.test(data.toString("latin1"))) return;
      requests += 1;
      if (requests > 1) socket.destroy();
      else socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
