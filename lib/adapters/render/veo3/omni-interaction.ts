import { z } from "zod";
import { type ProviderFailure, providerFailure, shorten } from "@/lib/domain/provider-failure";
import type { Charge, RenderProgress } from "@/lib/pipeline/ports";
import { soundsUnsafe } from "./google-failure";

const outputStepSchema = z.object({
  type: z.literal("model_output"),
  content: z.array(z.looseObject({ type: z.string(), uri: z.string().optional() })).default([]),
  error: z.object({ code: z.number().optional(), message: z.string().optional() }).optional(),
});

/** What the studio reads of an interaction. Other steps than the model's own output are passed over. */
const interactionSchema = z.object({
  status: z.string(),
  steps: z.array(z.union([outputStepSchema, z.looseObject({ type: z.string() })])).default([]),
  errors: z.array(z.object({ code: z.string().optional(), message: z.string().optional() })).default([]),
  usage: z
    .object({
      output_tokens_by_modality: z
        .array(z.object({ modality: z.string().optional(), tokens: z.number().optional() }))
        .default([]),
    })
    .optional(),
});
export type OmniInteraction = z.infer<typeof interactionSchema>;

/**
 * 17.5 dollars for a million video tokens (list price, quoted by evolink and gmicloud), and 5,792 tokens for a second of
 * 720p: $0.10136 a second, sold as "$0.10".
 */
const MICROS_PER_VIDEO_TOKEN = 17.5;

const WHY_ENDED: Readonly<Record<string, string>> = {
  cancelled: "The job was cancelled at Google.",
  incomplete: "Google ended the job before its video was complete.",
  requires_action: "Google waits for an action that a video job does not have.",
  requires_continuation: "Google wants the job to be ordered again to go on, which would be paid again.",
};

/** Reads an interaction. Throws when it is none. */
export function readInteraction(interaction: unknown): OmniInteraction {
  return interactionSchema.parse(interaction);
}

/** The link to the finished video; null while there is none. */
export function videoLinkOf({ steps }: OmniInteraction): string | null {
  const content = outputsOf(steps).flatMap((step) => step.content);
  return content.find((part) => part.type === "video" && part.uri !== undefined)?.uri ?? null;
}

/** What an interaction says about its job. A status that is not known here counts as running: the render limit ends it. */
export function progressOfInteraction(interaction: OmniInteraction): RenderProgress {
  const charge = chargeOf(interaction);
  const ended = (failure: ProviderFailure, retryable = false): RenderProgress => ({
    state: "failed",
    failure,
    retryable,
    charge,
  });
  const why = WHY_ENDED[interaction.status];
  if (why) return ended(providerFailure("job-failed", why, { code: interaction.status }));
  switch (interaction.status) {
    case "completed":
      return videoLinkOf(interaction) === null ? ended(...withoutVideo(interaction)) : { state: "succeeded", charge };
    case "failed":
      return ended(...withoutVideo(interaction));
    case "budget_exceeded":
      return ended(providerFailure("no-credit", "The budget set at Google is used up.", { code: interaction.status }));
    default:
      return { state: "running", done: 0 };
  }
}

/** Why there is no video, and whether another try may help. */
function withoutVideo({ steps, errors }: OmniInteraction): [failure: ProviderFailure, retryable: boolean] {
  const problems = [...errors, ...outputsOf(steps).flatMap((step) => step.error ?? [])];
  const said = problems.flatMap((problem) => problem.message ?? []).join(" ");
  const code = problems.find((problem) => problem.code !== undefined)?.code;
  const more = { code: code === undefined ? null : String(code) };
  if (soundsUnsafe(`${said} ${more.code ?? ""}`))
    return [
      providerFailure("content-rejected", `Google's safety rules kept the video back: ${shorten(said)}`, more),
      false,
    ];
  const message = `Gemini Omni accepted the job and could not do it: ${shorten(said)}`;
  return [providerFailure("job-failed", message, more), true];
}

function outputsOf(steps: OmniInteraction["steps"]) {
  return steps.flatMap((step) => outputStepSchema.safeParse(step).data ?? []);
}

/** Null when Google counted no video: then nothing is charged for one. */
function chargeOf({ usage }: OmniInteraction): Charge | null {
  const video = usage?.output_tokens_by_modality.filter(({ modality }) => modality === "video") ?? [];
  const tokens = video.reduce((sum, one) => sum + (one.tokens ?? 0), 0);
  return tokens > 0 ? { micros: Math.round(tokens * MICROS_PER_VIDEO_TOKEN), source: "provider" } : null;
}
