import { AppError } from "@/lib/domain/errors";
import type { Policy } from "@/lib/domain/gate";
import { PRESETS } from "@/lib/domain/presets";
import type { Viewer } from "@/lib/domain/viewer";
import { dispatch, type Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { sanitizeBrief } from "@/lib/pipeline/stages/input-sanitizer/sanitize-brief";

/**
 * Makes a job of a brief, or names every field that can't be used. The same client request id twice gives the same job.
 * The input is kept as it was sent; the sanitizer's version is made in the pipeline.
 */
export async function submit(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  input: unknown,
): Promise<{ id: string; created: boolean }> {
  const checked = sanitizeBrief(input);
  if (!checked.ok) {
    throw new AppError("invalid_input", "Some fields of the brief need another look.", { fields: checked.problems });
  }
  const { brief } = checked;
  const policy = withPreset(await deps.store.findPolicy(viewer.workspaceId), brief.preset);
  const job = await deps.store.createJob({
    id: deps.newId("job"),
    workspaceId: viewer.workspaceId,
    producerId: viewer.userId,
    clientRequestId: brief.clientRequestId ?? null,
    title: brief.title ?? "Untitled film",
    projectName: brief.project ?? null,
    briefInput: input,
    policy,
    actor: { id: viewer.userId, name: viewer.name },
    audit: { action: "job.submitted", summary: `${viewer.name} submitted the brief.` },
  });
  if (job.created) await dispatch(deps, wake, { jobId: job.id, stage: "INIT", wakeNumber: 1 });
  return job;
}

/** A preset says who signs where it differs from the workspace. */
function withPreset(policy: Policy, presetId: string | undefined): Policy {
  return { ...policy, ...PRESETS.find((preset) => preset.id === presetId)?.policy };
}
