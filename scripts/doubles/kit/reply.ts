import type { ServerResponse } from "node:http";

/** A double's answer: JSON, or bytes. */
export type Reply = { status: number; headers?: Record<string, string>; json?: unknown; body?: Buffer };

type Wire = { truncateAfterBytes?: number; bytesPerSecond?: number };

const SLICE_MS = 50;

/** Sends an answer, whole or as a broken wire would. */
export async function sendReply(response: ServerResponse, reply: Reply, wire: Wire = {}): Promise<void> {
  const body = reply.body ?? (reply.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(reply.json)));
  const type = reply.json === undefined ? {} : { "content-type": "application/json" };
  response.writeHead(reply.status, { ...type, "content-length": String(body.length), ...reply.headers });
  if (wire.truncateAfterBytes !== undefined) {
    response.write(body.subarray(0, wire.truncateAfterBytes), () => response.destroy());
    return;
  }
  if (wire.bytesPerSecond === undefined) return void response.end(body);
  const slice = Math.max(1, Math.round((wire.bytesPerSecond * SLICE_MS) / 1000));
  for (let at = 0; at < body.length && !response.destroyed; at += slice) {
    response.write(body.subarray(at, at + slice));
    await new Promise((resolve) => setTimeout(resolve, SLICE_MS));
  }
  response.end();
}
