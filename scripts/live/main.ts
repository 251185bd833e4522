import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { createMemoryCache } from "@/lib/adapters/cache/memory";
import { systemClock } from "@/lib/adapters/clock";
import { createProber } from "@/lib/adapters/media/probe";
import { PAID_BACKEND_IDS, type PaidBackendId } from "@/lib/domain/backend";
import { AppError, messageOf } from "@/lib/domain/errors";
import { formatMicros, usd } from "@/lib/domain/money";
import { type Env, readEnv } from "@/lib/env";
import type { RenderBackend } from "@/lib/pipeline/ports";
import { createGeminiMinds, createPaidBackends } from "@/lib/server/provider-adapters";
import { cheapestRequest } from "@/scripts/live/cheapest-request";

const LOOK_MS = 5000;
const PATIENCE_MS = 20 * 60_000;
/** A small plan takes a few thousand tokens: well under a cent at any price in force. */
const GEMINI_MICROS = usd(0.02);

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { "max-cost": { type: "string" } } });
  const provider = positionals[0] ?? "";
  const maxMicros = usd(Number(values["max-cost"] ?? Number.NaN));
  if (!Number.isFinite(maxMicros) || maxMicros <= 0) {
    throw new AppError("invalid_input", "Say the most this may cost, as in --max-cost 1. Nothing was sent.");
  }
  const env = readEnv();
  if (provider === "gemini") return await askGemini(env, maxMicros);
  const id = PAID_BACKEND_IDS.find((known) => known === provider);
  if (!id) throw new AppError("invalid_input", `There is no provider ${provider}. Nothing was sent.`);
  await renderOnce(env, id, maxMicros);
}

async function askGemini(env: Env, maxMicros: number): Promise<void> {
  requireRoom("A plan", GEMINI_MICROS, maxMicros);
  const minds = createGeminiMinds(env, createMemoryCache({ clock: systemClock }), env.ffmpegPath ?? "ffmpeg");
  if (!minds) throw new AppError("unavailable", "Gemini needs GEMINI_API_KEY. Nothing was sent.");
  const { brief } = cheapestRequest("runway", "api");
  const analysis = await minds.planner.analyse(brief, AbortSignal.timeout(PATIENCE_MS));
  console.log(`Gemini answered: ${analysis.subject}; complexity ${analysis.complexity}.`);
}

async function renderOnce(env: Env, id: PaidBackendId, maxMicros: number): Promise<void> {
  const { backends, unavailable } = createPaidBackends(env);
  const backend = backends[id];
  if (!backend) throw new AppError("unavailable", `${id} ${unavailable[id]}. Nothing was sent.`);
  const { request } = cheapestRequest(id, backend.route);
  requireRoom(`${request.order.clipSeconds} s of ${request.order.model}`, request.order.amountMicros, maxMicros);
  const answer = await backend.submit(request, { webhookUrl: null, signal: AbortSignal.timeout(60_000) });
  if (answer.kind === "refused") throw new AppError("provider_rejected", answer.failure.message);
  console.log(`Accepted as ${answer.providerJobId}.`);
  const charge = await waitFor(backend, answer.providerJobId);
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), "studio-live-")), `${id}.mp4`);
  await backend.download(answer.providerJobId, file);
  const facts = await createProber({ ffprobePath: env.ffprobePath ?? "ffprobe" }).probe(file);
  console.log(`${file}: ${facts.width}×${facts.height}, ${facts.videoSeconds} s, ${facts.videoCodec}.`);
  console.log(
    charge === null ? `List price: ${formatMicros(request.order.amountMicros)}.` : `Charged: ${formatMicros(charge)}.`,
  );
}

async function waitFor(backend: RenderBackend, jobId: string): Promise<number | null> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const progress = await backend.poll(jobId, 0);
    if (progress.state === "succeeded") return progress.charge?.source === "provider" ? progress.charge.micros : null;
    if (progress.state === "failed") throw new AppError("provider_failed", progress.failure.message);
    if (Date.now() > deadline) {
      throw new AppError(
        "timeout",
        `${jobId} did not finish in 20 minutes. It may be charged; look for it at the provider.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function requireRoom(what: string, costMicros: number, maxMicros: number): void {
  console.log(`${what} costs about ${formatMicros(costMicros)}.`);
  if (costMicros <= maxMicros) return;
  throw new AppError("over_cap", `That is more than the ${formatMicros(maxMicros)} you allowed. Nothing was sent.`);
}

main().catch((error: unknown) => {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
});
