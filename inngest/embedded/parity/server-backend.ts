import http from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { z } from "zod";
import { type Backend, type Build, SILENT, sleep } from "./backend";

const SETTLE_MS = 2000;

const runsBody = z.object({
  data: z
    .array(z.object({ status: z.string().toLowerCase(), output: z.unknown() }))
    .nullish()
    .transform((runs) => runs ?? []),
});

/** Serves the functions over HTTP on a free port and registers them with a running Inngest server. */
export async function startOnServer(
  serverUrl: string,
  signingKey: string | undefined,
  id: string,
  build: Build,
): Promise<Backend> {
  const client = new Inngest({ id, baseUrl: serverUrl, logger: SILENT });
  const listener = http.createServer(serve({ client, functions: build(client) }));
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  const registered = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
  if (!registered.ok) throw new Error(`Registering at ${serverUrl} failed: ${await registered.text()}`);
  const headers: Record<string, string> = signingKey ? { authorization: `Bearer ${signingKey}` } : {};
  return {
    client,
    send: async (event) => (await client.send(event)).ids[0] ?? "",
    runs: async (eventId) => {
      const response = await fetch(new URL(`/v1/events/${eventId}/runs`, serverUrl), { headers });
      return runsBody.parse(await response.json()).data;
    },
    settle: () => sleep(SETTLE_MS),
    stop: () => new Promise((resolve) => listener.close(() => resolve())),
  };
}
