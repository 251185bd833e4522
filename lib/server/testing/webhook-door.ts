import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PAID_BACKEND_IDS, type PaidBackendId } from "@/lib/domain/backend";
import { AppError } from "@/lib/domain/errors";
import type { WebhookCall } from "@/lib/pipeline/ports";

export type WebhookDoor = {
  origin: string;
  /** Status codes that were answered, in order. */
  answers: number[];
  close(): void;
};

/** A real address where providers' doubles call, in front of a studio without a web server. */
export async function openWebhookDoor(
  receive: (backend: PaidBackendId, call: WebhookCall) => Promise<unknown>,
): Promise<WebhookDoor> {
  const answers: number[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const backend = PAID_BACKEND_IDS.find((id) => url.pathname === `/${id}`);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const call = { headers, rawBody: Buffer.concat(parts).toString("utf8"), query: url.searchParams };
    const status = backend ? await statusOf(() => receive(backend, call)) : 404;
    answers.push(status);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    close: () => server.close(),
  };
}

async function statusOf(work: () => Promise<unknown>): Promise<number> {
  try {
    await work();
    return 200;
  } catch (error) {
    return error instanceof AppError ? error.status : 500;
  }
}
