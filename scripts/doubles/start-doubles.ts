import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { WEBHOOK_SECRETS } from "../setup/doubles.mjs";
import { startGeminiDouble } from "./gemini/gemini-double";
import { createKeptBucket } from "./kit/kept-bucket";
import { startOmniDouble } from "./omni/start-omni-double";
import { startReplicateDouble } from "./replicate/replicate-double";
import { startRunwayDouble } from "./runway/runway-double";
import { startStorageDouble } from "./storage/storage-double";
import { startVertexDouble } from "./vertex/start-vertex-double";

const orderSchema = z.strictObject({
  ports: z.record(z.enum(["gemini", "vertex", "omni", "runway", "replicate", "storage"]), z.int()),
  folder: z.string(),
  keyFile: z.string(),
  publicUrl: z.string().nullable(),
  buckets: z.tuple([z.string(), z.string()]),
});
const credentialsSchema = z.object({ client_email: z.string(), private_key: z.string() });

/** Every provider's double on a port of its own, until the process is ended. Files stay in the folder. */
async function start(): Promise<void> {
  const { ports, folder, keyFile, publicUrl, buckets } = orderSchema.parse(JSON.parse(process.argv[2] ?? ""));
  const [films, veo] = buckets;
  const store = createKeptBucket(path.join(folder, veo));
  const kept = { [films]: createKeptBucket(path.join(folder, films)), [veo]: store };
  const credentials = credentialsSchema.parse(JSON.parse(readFileSync(keyFile, "utf8")));
  const url = `${publicUrl}/api/webhooks/veo3`;
  const webhook = publicUrl === null ? {} : { webhook: { url, secret: WEBHOOK_SECRETS.omni } };
  await startStorageDouble({ port: ports.storage, buckets: kept, credentials });
  await startGeminiDouble({ port: ports.gemini });
  await startVertexDouble({ port: ports.vertex, store });
  await startOmniDouble({ port: ports.omni, apiKey: "double-key", ...webhook });
  await startRunwayDouble({ port: ports.runway });
  await startReplicateDouble({ port: ports.replicate, webhookSecret: WEBHOOK_SECRETS.replicate });
}

await start();
