import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerControl } from "./control";
import type { Double, DoubleOptions, DoubleRoute, DoubleState, Exchange } from "./double";
import { type Fault, FaultPlan } from "./faults";
import { PaidLedger } from "./paid-ledger";
import { type Reply, sendReply } from "./reply";

/**
 * Starts one provider's double on loopback. `/__double/…` steers it from another process: GET ledger and requests,
 * POST faults, release and reset.
 */
export async function startDouble(options: DoubleOptions): Promise<Double> {
  const state: DoubleState = { ledger: new PaidLedger(), faults: new FaultPlan(), requests: [] };
  const routes = options.routes(state);
  const held = new Set<() => void>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await listen(server, options.port ?? 0);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const double: Double = {
    ...state,
    name: options.name,
    origin,
    count: (call) => state.requests.filter((one) => one.call === call).length,
    release: () => {
      for (const go of held) go();
      held.clear();
    },
    reset: () => {
      state.ledger.jobs.length = 0;
      state.requests.length = 0;
      state.faults.clear();
      double.release();
      options.reset?.();
    },
    stop: async () => {
      double.release();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", origin);
    const body = await readBody(request);
    if (url.pathname.startsWith("/__double/")) {
      return sendReply(response, answerControl(double, request.method ?? "GET", url.pathname, body));
    }
    const found = findRoute(routes, request.method ?? "GET", url.pathname);
    if (!found)
      return sendReply(response, { status: 404, json: { error: `No such call: ${request.method} ${url.pathname}` } });
    const text = body.toString("utf8");
    state.requests.push({ call: found.route.call, body: text });
    const fault = state.faults.take(found.route.call, text);
    if (fault?.kind === "drop") return void response.destroy();
    if (fault?.kind === "status")
      return sendReply(response, { status: fault.status, headers: fault.headers, json: fault.json });
    const reply = await found.route.handle(exchangeOf(request, url, body, found.params, fault, origin));
    await deliver(response, reply, fault);
  }

  async function deliver(response: ServerResponse, reply: Reply, fault: Fault | null): Promise<void> {
    switch (fault?.kind) {
      case "accept-then-drop":
        return void response.destroy();
      case "hold":
        await new Promise<void>((resolve) => held.add(resolve));
        return sendReply(response, reply);
      case "body":
        return sendReply(response, {
          status: fault.status,
          headers: { "content-type": fault.contentType },
          body: Buffer.from(fault.body.repeat(fault.repeat)),
        });
      case "truncate":
        return sendReply(response, reply, { truncateAfterBytes: fault.bytes });
      case "slow":
        return sendReply(response, reply, { bytesPerSecond: fault.bytesPerSecond });
      default:
        return sendReply(response, reply);
    }
  }
  return double;
}

function exchangeOf(
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  params: Record<string, string>,
  fault: Fault | null,
  origin: string,
): Exchange {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    params,
    query: url.searchParams,
    headers,
    body,
    json: jsonOf(body),
    ownFault: fault?.kind === "own" ? fault.name : null,
    origin,
  };
}

function findRoute(routes: DoubleRoute[], method: string, path: string) {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match) return { route, params: { ...match.groups } };
  }
  return null;
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
