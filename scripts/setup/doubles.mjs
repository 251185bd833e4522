import { generateKeyPairSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { freePort } from "./port.mjs";

const NAMES = /** @type {const} */ (["gemini", "vertex", "omni", "runway", "replicate", "storage"]);
const BUCKET = "studio-double";
const VEO_BUCKET = "veo-double";
const WAIT_MS = 60_000;

/** @typedef {Record<typeof NAMES[number], number>} DoublePorts */

/**
 * Everything that points a studio to the providers' doubles on this machine. It names every provider's variable, so
 * that no key of the person's own is ever used beside a double.
 * @param {{ folder: string, studioPort?: number, veoRoute?: string }} options  folder: where the doubles keep their files;
 *   studioPort: where they send their news, if anybody listens there
 * @returns {Promise<{ command: string[], ports: DoublePorts, env: Record<string, string> }>}
 */
export async function planDoubles({ folder, studioPort, veoRoute = "vertex" }) {
  fs.mkdirSync(folder, { recursive: true });
  const ports = /** @type {DoublePorts} */ ({});
  for (const name of NAMES) ports[name] = await freePort();
  const at = (name) => `http://127.0.0.1:${ports[name]}`;
  const publicUrl = studioPort === undefined ? null : `http://localhost:${studioPort}`;
  const keyFile = path.join(folder, "cloud-key.json");
  if (!fs.existsSync(keyFile)) fs.writeFileSync(keyFile, JSON.stringify(throwAwayKey()), { mode: 0o600 });
  const addresses = Object.fromEntries(NAMES.map((name) => [name, at(name)]));
  fs.writeFileSync(path.join(folder, "addresses.json"), JSON.stringify(addresses, null, 2));
  const order = { ports, folder, keyFile, publicUrl, buckets: [BUCKET, VEO_BUCKET] };
  return {
    command: [process.execPath, "--import", "tsx", "scripts/doubles/start-doubles.ts", JSON.stringify(order)],
    ports,
    env: {
      ALLOW_TEST_DOUBLES: "1",
      PUBLIC_URL: publicUrl ?? "",
      GEMINI_API_KEY: "double-key",
      GEMINI_BASE_URL: at("gemini"),
      GEMINI_WEBHOOK_SECRET: WEBHOOK_SECRETS.omni,
      VEO_ROUTE: veoRoute,
      GOOGLE_CLOUD_PROJECT: "double-project",
      GOOGLE_CLOUD_LOCATION: "us-central1",
      GOOGLE_APPLICATION_CREDENTIALS: keyFile,
      VERTEX_BASE_URL: at("vertex"),
      OMNI_BASE_URL: at("omni"),
      VEO_OUTPUT_BUCKET: VEO_BUCKET,
      RUNWAYML_API_SECRET: "double-key",
      RUNWAYML_BASE_URL: at("runway"),
      REPLICATE_API_TOKEN: "double-token",
      REPLICATE_BASE_URL: `${at("replicate")}/v1`,
      REPLICATE_WEBHOOK_SECRET: WEBHOOK_SECRETS.replicate,
      GCS_BUCKET: BUCKET,
      GCS_API_ENDPOINT: at("storage"),
    },
  };
}

/** What the doubles sign their messages with. */
export const WEBHOOK_SECRETS = {
  omni: `whsec_${Buffer.from("the omni double signs with this").toString("base64")}`,
  replicate: `whsec_${Buffer.from("the replicate double signs so").toString("base64")}`,
};

/** @param {DoublePorts} ports @param {AbortSignal} signal */
export async function waitForDoubles(ports, signal) {
  const deadline = Date.now() + WAIT_MS;
  for (const port of Object.values(ports)) {
    while (!(await answers(port)) && !signal.aborted) {
      if (Date.now() > deadline) throw new Error(`The double on port ${port} does not answer.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const answers = (port) =>
  fetch(`http://127.0.0.1:${port}/__double/ledger`).then(
    (answer) => answer.ok,
    () => false,
  );

/** A key that opens nothing but a double: with it links can be signed without Google. */
function throwAwayKey() {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return {
    type: "service_account",
    project_id: "double-project",
    client_email: "studio@double-project.iam.gserviceaccount.com",
    private_key: privateKey,
  };
}
