import { z } from "zod";
import { type ProviderFailure, providerFailure, shorten } from "@/lib/domain/provider-failure";
import type { RenderProgress } from "@/lib/pipeline/ports";
import { soundsUnsafe } from "./google-failure";

/** What the studio reads of a Veo operation, as the SDK hands it over. */
const operationSchema = z.object({
  done: z.boolean().optional(),
  error: z.object({ code: z.number().optional(), message: z.string().optional() }).optional(),
  response: z
    .object({
      generatedVideos: z.array(z.object({ video: z.object({ uri: z.string().optional() }).optional() })).optional(),
      raiMediaFilteredCount: z.number().optional(),
      raiMediaFilteredReasons: z.array(z.string()).optional(),
    })
    .optional(),
});
type VeoOperation = z.infer<typeof operationSchema>;

/** Codes of google.rpc.Code that another try may fix: deadline, quota, internal, unavailable. */
const PASSING_CODES = [4, 8, 13, 14];
const INVALID_ARGUMENT = 3;

/** Reads an operation. Throws when it is none. */
export function readOperation(operation: unknown): VeoOperation {
  return operationSchema.parse(operation);
}

/** Where the finished video lies ("gs://…"); null while there is none. */
export function videoUriOf(operation: VeoOperation): string | null {
  return operation.response?.generatedVideos?.[0]?.video?.uri ?? null;
}

/** What an operation says about its job. Vertex names neither progress nor charges. */
export function progressOfOperation(operation: VeoOperation): RenderProgress {
  if (operation.error) return failedByError(operation.error);
  if (!operation.done) return { state: "running", done: 0 };
  if (videoUriOf(operation) !== null) return { state: "succeeded", charge: null };
  return failed(withoutVideo(operation.response), false);
}

function failedByError({ code = 0, message = "" }: NonNullable<VeoOperation["error"]>): RenderProgress {
  const said = shorten(message);
  const more = { code: String(code) };
  if (code === INVALID_ARGUMENT && soundsUnsafe(message))
    return failed(providerFailure("content-rejected", `Vertex AI refuses this prompt: ${said}`, more), false);
  if (code === INVALID_ARGUMENT)
    return failed(providerFailure("rejected-input", `Vertex AI can't render this order: ${said}`, more), false);
  const failure = providerFailure("job-failed", `Vertex AI accepted the job and could not do it: ${said}`, more);
  return failed(failure, PASSING_CODES.includes(code));
}

/** A filtered video is no error at Vertex: the job is done and there is nothing. */
function withoutVideo(response: VeoOperation["response"]): ProviderFailure {
  const reasons = response?.raiMediaFilteredReasons ?? [];
  const notDocumented = "Whether Google bills such a job is not documented; check the bill.";
  if (reasons.length === 0 && !response?.raiMediaFilteredCount)
    return providerFailure("job-failed", `Vertex AI ended the job without a video or a reason. ${notDocumented}`);
  const said = shorten(reasons.join(" "));
  return providerFailure("content-rejected", `Google's safety filter kept the video back: ${said} ${notDocumented}`);
}

function failed(failure: ProviderFailure, retryable: boolean): RenderProgress {
  return { state: "failed", failure, retryable, charge: null };
}
