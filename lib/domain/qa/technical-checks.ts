import { checkAudioSync, checkContainer, checkFileSize, checkMetadata } from "@/lib/domain/qa/file-checks";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { Check, ExpectedFile } from "@/lib/domain/qa/finding";
import {
  checkBitRate,
  checkCodec,
  checkColourFormat,
  checkDuration,
  checkFrameRate,
  checkResolution,
} from "@/lib/domain/qa/picture-checks";
import {
  type CheckId,
  type TechnicalCheck,
  type TechnicalReport,
  worstVerdict,
} from "@/lib/domain/qa/technical-report";

const CHECKS: readonly { id: CheckId; label: string; run: Check }[] = [
  { id: "resolution", label: "Resolution", run: checkResolution },
  { id: "codec", label: "Codec", run: checkCodec },
  { id: "bit-rate", label: "Bit rate", run: checkBitRate },
  { id: "frame-rate", label: "Frame rate", run: checkFrameRate },
  { id: "duration", label: "Duration", run: checkDuration },
  { id: "audio-sync", label: "Audio sync", run: checkAudioSync },
  { id: "colour-format", label: "Colour format", run: checkColourFormat },
  { id: "container", label: "Container", run: checkContainer },
  { id: "file-size", label: "File size", run: checkFileSize },
  { id: "metadata", label: "Metadata", run: checkMetadata },
];

/**
 * Holds the measured facts of one file against the ten limits. Every check answers, in the order they are shown;
 * what could not be measured fails. `code` names the shot, or is null for the whole film.
 */
export function runTechnicalChecks(facts: FileFacts, expected: ExpectedFile, code: string | null): TechnicalReport {
  const checks = CHECKS.map(({ id, label, run }): TechnicalCheck => {
    const { atSeconds = null, ...found } = run(facts, expected);
    return { id, label, ...found, atSeconds };
  });
  const verdict = worstVerdict(checks.map((check) => check.verdict));
  return { code, verdict, checks, measuredAt: expected.now.toISOString() };
}
