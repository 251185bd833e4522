import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { GenerateVideosOperation, GenerateVideosResponse, Video } from "@google/genai";
import { clip } from "@/scripts/doubles/kit/clip";
import type { MemoryBucket } from "@/scripts/doubles/kit/memory-bucket";
import type { PaidLedger } from "@/scripts/doubles/kit/paid-ledger";
import { folderOf, type VeoRequest } from "./veo-request";

/** What becomes of a job, planned by a fault at its submission. */
export type VeoFate = "finishes" | "never-finishes" | "content-rejected" | "fails" | "wrong-type";
type Job = {
  name: string;
  request: VeoRequest;
  fate: VeoFate;
  pollsLeft: number;
  making: Promise<void> | null;
  result: WireOperation | null;
};

/** An operation on the wire: as the SDK's own type, but for the names of a response's parts. */
type WireOperation = Pick<GenerateVideosOperation, "name" | "done" | "error"> & {
  response?: { "@type": string; videos?: { gcsUri: NonNullable<Video["uri"]>; mimeType: string }[] } & Pick<
    GenerateVideosResponse,
    "raiMediaFilteredCount" | "raiMediaFilteredReasons"
  >;
};

export type VeoJobsOptions = {
  store: MemoryBucket;
  pollsUntilDone: number;
  /** A job also finishes by itself after this time, as a real one does; null: only polls finish it. */
  finishAfterMs: number | null;
  billsRejectedContent: boolean;
};

const ANSWER_WITHIN_MS = 500;
const FPS = 24;
const LONG_SIDE = { "720p": 1280, "1080p": 1920 } as const;
const SHORT_SIDE = { "720p": 720, "1080p": 1080 } as const;
const MICROS_PER_SECOND = { sound: 400_000, silent: 200_000 } as const;
const RESPONSE_TYPE = "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse";
const FILTERED =
  "Veo could not generate videos because the prompt violates Vertex AI's usage guidelines. Support codes: 15236754";

/** The jobs of Vertex AI's double. A job is on the bill from the moment it is accepted. */
export class VeoJobs {
  private readonly jobs = new Map<string, Job>();
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly options: VeoJobsOptions,
    private readonly ledger: PaidLedger,
  ) {}

  accept(model: string, request: VeoRequest, fate: VeoFate): Pick<GenerateVideosOperation, "name"> {
    const name = `${model}/operations/${randomUUID()}`;
    const job: Job = { name, request, fate, pollsLeft: this.options.pollsUntilDone, making: null, result: null };
    this.jobs.set(name, job);
    const { durationSeconds, generateAudio, sampleCount } = request.parameters;
    const billedMicros = durationSeconds * sampleCount * MICROS_PER_SECOND[generateAudio ? "sound" : "silent"];
    const prompt = request.instances.map((one) => one.prompt).join("\n");
    this.ledger.accept({
      provider: "vertex",
      providerJobId: name,
      correlation: folderOf(request).prefix,
      prompt,
      billedMicros,
    });
    if (this.options.finishAfterMs !== null) {
      this.timers.add(setTimeout(() => void this.finish(job), this.options.finishAfterMs).unref());
    }
    return { name } satisfies WireOperation;
  }

  /** Null for an operation that Vertex AI does not know. */
  async poll(name: string): Promise<object | null> {
    const job = this.jobs.get(name);
    if (!job) return null;
    job.pollsLeft -= 1;
    // A poll is answered soon: while the video is still being made, the job is running.
    if (job.pollsLeft <= 0) await Promise.race([this.finish(job), wait(ANSWER_WITHIN_MS, undefined, { ref: false })]);
    return job.result ?? ({ name } satisfies WireOperation);
  }

  /** Ends every job that can end, as time would. */
  async finishAll(): Promise<void> {
    for (const job of this.jobs.values()) await this.finish(job);
  }

  clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.jobs.clear();
  }

  private async finish(job: Job): Promise<void> {
    if (job.fate === "never-finishes") return;
    job.making ??= this.resultOf(job).then((result) => {
      job.result = result;
    });
    await job.making;
  }

  private async resultOf({ name, request, fate }: Job): Promise<WireOperation> {
    if (fate === "fails") {
      this.ledger.refund(name);
      return { name, done: true, error: { code: 13, message: "Internal error. Please try again later." } };
    }
    if (fate === "content-rejected") {
      if (!this.options.billsRejectedContent) this.ledger.refund(name);
      const filtered = { raiMediaFilteredCount: 1, raiMediaFilteredReasons: [FILTERED] };
      return { name, done: true, response: { "@type": RESPONSE_TYPE, ...filtered } };
    }
    const { bucket, prefix } = folderOf(request);
    const key = `${prefix}${Date.now()}/sample_0.mp4`;
    const file = fate === "wrong-type" ? Buffer.from("<html>Not found</html>") : await videoOf(request);
    this.options.store.put(key, file, "video/mp4");
    const videos = [{ gcsUri: `gs://${bucket}/${key}`, mimeType: "video/mp4" }];
    return { name, done: true, response: { "@type": RESPONSE_TYPE, raiMediaFilteredCount: 0, videos } };
  }
}

function videoOf({ parameters }: VeoRequest): Promise<Buffer> {
  const { resolution, aspectRatio, durationSeconds, generateAudio } = parameters;
  const [width, height] =
    aspectRatio === "16:9"
      ? [LONG_SIDE[resolution], SHORT_SIDE[resolution]]
      : [SHORT_SIDE[resolution], LONG_SIDE[resolution]];
  return clip({ width, height, fps: FPS, seconds: durationSeconds, audio: generateAudio });
}
