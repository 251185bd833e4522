import { randomUUID } from "node:crypto";
import type { Interactions } from "@google/genai";
import { clip } from "@/scripts/doubles/kit/clip";
import type { PaidLedger } from "@/scripts/doubles/kit/paid-ledger";
import { correlationOf, type OmniRequest } from "./omni-request";

/** What becomes of a job, planned by a fault at its submission. */
export type OmniFate = "finishes" | "never-finishes" | "content-rejected" | "fails";
export type OmniJob = {
  id: string;
  request: OmniRequest;
  fate: OmniFate;
  created: string;
  pollsLeft: number;
  status: "in_progress" | "completed" | "failed" | "cancelled";
  /** Counts the links handed out; each is a new one. */
  links: number;
};

export type OmniJobsOptions = {
  pollsUntilDone: number;
  finishAfterMs: number | null;
  billsRejectedContent: boolean;
  /** Told when a job has ended. */
  onEnd(job: OmniJob): void;
};

const FPS = 24;
const TOKENS_PER_SECOND = { "720p": 5792, "1080p": 8688 } as const;
const MICROS_PER_TOKEN = 17.5;
const SIZES = { "720p": [1280, 720], "1080p": [1920, 1080] } as const;
const REFUSED = "The video could not be generated because it violates Google's usage guidelines.";

/** The interactions of Gemini Omni's double. A job is on the bill from the moment it is accepted. */
export class OmniJobs {
  private readonly jobs = new Map<string, OmniJob>();
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly options: OmniJobsOptions,
    private readonly ledger: PaidLedger,
  ) {}

  accept(request: OmniRequest, fate: OmniFate): OmniJob {
    const { pollsUntilDone, finishAfterMs } = this.options;
    const id = `v1_${randomUUID()}`;
    const created = new Date().toISOString();
    const job: OmniJob = { id, request, fate, created, pollsLeft: pollsUntilDone, status: "in_progress", links: 0 };
    this.jobs.set(id, job);
    const prompt = request.input.map((part) => part.text).join("\n");
    const billedMicros = Math.round(tokensOf(request) * MICROS_PER_TOKEN);
    this.ledger.accept({
      provider: "omni",
      providerJobId: id,
      correlation: correlationOf(request),
      prompt,
      billedMicros,
    });
    if (finishAfterMs !== null) this.timers.add(setTimeout(() => this.finish(job), finishAfterMs).unref());
    return job;
  }

  find(id: string): OmniJob | null {
    return this.jobs.get(id) ?? null;
  }

  poll(job: OmniJob): void {
    job.pollsLeft -= 1;
    if (job.pollsLeft <= 0) this.finish(job);
  }

  cancel(job: OmniJob): void {
    this.ledger.refund(job.id);
    this.end(job, "cancelled");
  }

  finish(job: OmniJob): void {
    if (job.status !== "in_progress" || job.fate === "never-finishes") return;
    const isBilled = job.fate === "finishes" || (job.fate === "content-rejected" && this.options.billsRejectedContent);
    if (!isBilled) this.ledger.refund(job.id);
    this.end(job, job.fate === "finishes" ? "completed" : "failed");
  }

  /** Ends every job that can end, as time would. */
  finishAll(): void {
    for (const job of this.jobs.values()) this.finish(job);
  }

  forget(job: OmniJob): void {
    this.jobs.delete(job.id);
  }

  clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.jobs.clear();
  }

  /** The interaction as it is read. Every reading of a finished one hands out a new link. */
  interactionOf(job: OmniJob, origin: string): Interactions.Interaction {
    const { id, request, created, status } = job;
    const interaction = { id, object: "interaction", model: request.model, created, updated: created, status };
    const isBilled = this.ledger.jobs.some((paid) => paid.providerJobId === id && paid.billedMicros > 0);
    return {
      ...interaction,
      ...(request.labels ? { labels: request.labels } : {}),
      steps: [{ type: "user_input", content: request.input }, ...outputOf(job, origin)],
      ...(status === "failed" ? { errors: [errorOf(job)] } : {}),
      ...(status !== "in_progress" && isBilled ? { usage: usageOf(request) } : {}),
    } satisfies Interactions.Interaction;
  }

  videoOf({ request }: OmniJob): Promise<Buffer> {
    const { aspect_ratio, duration, resolution } = request.response_format;
    const [long, short] = SIZES[resolution];
    const [width, height] = aspect_ratio === "16:9" ? [long, short] : [short, long];
    return clip({ width, height, fps: FPS, seconds: Number.parseInt(duration, 10), audio: true });
  }

  private end(job: OmniJob, status: OmniJob["status"]): void {
    job.status = status;
    this.options.onEnd(job);
  }
}

function outputOf(job: OmniJob, origin: string): Interactions.Step[] {
  if (job.status !== "completed") return [];
  job.links += 1;
  const uri = `${origin}/v1beta/files/${job.id}.${job.links}:download?alt=media`;
  return [{ type: "model_output", content: [{ type: "video", mime_type: "video/mp4", uri }] }];
}

function errorOf({ fate }: OmniJob): { code: string; message: string } {
  if (fate === "content-rejected") return { code: "content_policy_violation", message: REFUSED };
  return { code: "internal", message: "An internal error has occurred." };
}

function usageOf(request: OmniRequest): Interactions.Usage {
  const tokens = tokensOf(request);
  return {
    total_input_tokens: 10,
    total_output_tokens: tokens,
    total_tokens: tokens + 10,
    output_tokens_by_modality: [{ modality: "video", tokens }],
  };
}

function tokensOf({ response_format }: OmniRequest): number {
  return TOKENS_PER_SECOND[response_format.resolution] * Number.parseInt(response_format.duration, 10);
}
