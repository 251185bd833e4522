import { type Inngest, InngestCommHandler, type InngestFunction } from "inngest";
import { z } from "zod";
import { EMBEDDED_ORIGIN } from "./api";
import type { SdkResponse } from "./outcome";

/** How function code is reached: in this process, or over HTTP at the `serve()` of a development server. */
export type TransportOption = "in-process" | { serveUrl: string };

export type Transport = {
  /** The configurations of the functions as the SDK registers them with a server. */
  configs: () => Promise<unknown[]>;
  /** Sends one request for a run and returns the SDK's answer. Throws when there is none. */
  call: (functionId: string, stepId: string, body: unknown) => Promise<SdkResponse>;
};

type SdkRequest = { method: "POST" | "PUT"; url: URL; headers: Record<string, string>; body: unknown };

/** No HTTP request limits how long a run may go on in this process; after this it gets a new request. */
const MAX_RUNTIME_MS = 300_000;
const IN_BAND_SYNC = { "x-inngest-sync-kind": "in_band" };
const registration = z.object({ functions: z.array(z.unknown()) });

export function createTransport(
  option: TransportOption,
  client: Inngest.Any,
  functions: readonly InngestFunction.Any[],
): Transport {
  const send = option === "in-process" ? sendInProcess(client, functions) : sendOverHttp;
  const serveUrl = option === "in-process" ? `${EMBEDDED_ORIGIN}/api/inngest` : option.serveUrl;
  return {
    configs: async () => {
      const body = { url: serveUrl };
      const response = await send({ method: "PUT", url: new URL(serveUrl), headers: IN_BAND_SYNC, body });
      if (response.status !== 200) throw new Error(`The Inngest functions could not be read: ${response.body}`);
      return registration.parse(JSON.parse(response.body)).functions;
    },
    call: (functionId, stepId, body) => {
      const url = new URL(serveUrl);
      url.searchParams.set("fnId", functionId);
      url.searchParams.set("stepId", stepId);
      return send({ method: "POST", url, headers: {}, body });
    },
  };
}

type Send = (request: SdkRequest) => Promise<SdkResponse>;

/** Plain objects through the SDK's own handler; nothing listens on a port. */
function sendInProcess(client: Inngest.Any, functions: readonly InngestFunction.Any[]): Send {
  keepHeaders(client);
  return new InngestCommHandler({
    frameworkName: "embedded",
    client,
    functions,
    skipSignatureValidation: true,
    defaultMaxRuntime: MAX_RUNTIME_MS,
    handler: (request: SdkRequest) => ({
      body: () => request.body,
      headers: (name: string) => request.headers[name] ?? null,
      method: () => request.method,
      url: () => request.url,
      transformResponse: (response: SdkResponse) => response,
    }),
  }).createHandler();
}

/**
 * The SDK works its headers out of the whole process environment again for every step, a good part of what a step
 * costs. They say where a client runs, to a server that is not there.
 */
function keepHeaders(client: Inngest.Any): void {
  Object.defineProperty(client, "headers", { value: client.headers, configurable: true });
}

async function sendOverHttp(request: SdkRequest): Promise<SdkResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: { "content-type": "application/json", "x-inngest-server-kind": "dev", ...request.headers },
    body: JSON.stringify(request.body),
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}
