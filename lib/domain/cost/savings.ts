import { type Candidate, type CandidateInput, candidateOf, isPriced } from "@/lib/domain/cost/candidate";
import { type GpuSetup, gpuPrice } from "@/lib/domain/cost/gpu-model";
import { costInterval, passRateOf } from "@/lib/domain/cost/interval";
import type { PricedClip } from "@/lib/domain/cost/priced-clip";
import type { Quote } from "@/lib/domain/cost/quote";
import type { Micros } from "@/lib/domain/money";

type Saving = Quote["savings"][number];

type SavingsInput = {
  quoted: CandidateInput;
  chosen: Candidate;
  candidates: readonly Candidate[];
  /** Our own GPUs, when the studio has some. */
  gpu?: GpuSetup | undefined;
};

/**
 * Ways to make a job cheaper than the chosen quote, each with its P50 price: int8 then int4 on our own GPUs, shorter
 * clips, lower resolution, a cheaper backend, and the free preview. Only what really costs less is listed.
 */
export function savingsOf({ quoted, chosen, candidates, gpu }: SavingsInput): Saving[] {
  const all = [
    ...selfHosted(gpu),
    ...shorterClips(quoted, chosen),
    ...lowerResolution(quoted, chosen),
    ...cheaperBackends(chosen, candidates),
    { label: "Animatic preview instead of a render", totalMicros: 0 },
  ];
  return all.filter((saving) => saving.totalMicros < chosen.interval.p50Micros);
}

function selfHosted(gpu: GpuSetup | undefined): Saving[] {
  if (!gpu) return [];
  return (["int8", "int4"] as const).map((quantization) => ({
    label: `Own GPUs (${gpu.gpuCount} × ${gpu.gpu}), ${quantization}`,
    totalMicros: gpuPrice({ ...gpu, quantization }),
  }));
}

/** Every clip that has a shorter one on sale becomes it, and the film gets shorter with it. */
function shorterClips({ passHistory }: CandidateInput, { model, clips }: Candidate): Saving[] {
  const shorter = clips.map(shortened);
  const secondsLost = clips.reduce((sum, clip, index) => {
    const left = shorter[index]?.clipSeconds ?? clip.clipSeconds;
    return sum + Math.max(0, clip.neededSeconds - left);
  }, 0);
  const { passRate } = passRateOf(passHistory[model.backend]);
  const totalMicros = priceOf(shorter, passRate);
  return [{ label: `Shorter clips: the film becomes ${secondsLost.toFixed(1)} s shorter`, totalMicros }];
}

function shortened(clip: PricedClip): PricedClip {
  const clipSeconds = clip.row.clipSeconds.filter((seconds) => seconds < clip.clipSeconds).at(-1) ?? clip.clipSeconds;
  return { ...clip, clipSeconds, amountMicros: Math.round(clipSeconds * clip.row.microsPerSecond) };
}

function priceOf(clips: readonly PricedClip[], passRate: number): Micros {
  return costInterval(
    clips.map((clip) => clip.amountMicros),
    passRate,
  ).p50Micros;
}

function lowerResolution(quoted: CandidateInput, { model }: Candidate): Saving[] {
  if (quoted.brief.resolution !== "1080p") return [];
  const smaller = candidateOf({ ...quoted, brief: { ...quoted.brief, resolution: "720p" } }, model);
  return isPriced(smaller) ? [{ label: "720p instead of 1080p", totalMicros: smaller.interval.p50Micros }] : [];
}

function cheaperBackends(chosen: Candidate, candidates: readonly Candidate[]): Saving[] {
  return candidates
    .filter((candidate) => candidate.available && candidate.model.backend !== chosen.model.backend)
    .map(({ model, interval }) => ({
      label: `${model.label} (expected quality ${model.expectedQuality.toFixed(1)})`,
      totalMicros: interval.p50Micros,
    }));
}
