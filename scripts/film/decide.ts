import { createInterface } from "node:readline/promises";
import { AppError } from "@/lib/domain/errors";
import type { Decision } from "@/lib/domain/gate";
import { holdReasons } from "@/lib/domain/hold-reasons";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import type { FilmOptions } from "@/scripts/film/options";

type Say = (text: string) => void;

/** What the person at the terminal decides about the gate that waits; options may have decided already. */
export async function decideGate(job: JobView, options: FilmOptions, say: Say): Promise<Decision> {
  const digest = job.gateDigest ?? "";
  switch (job.waitingAt) {
    case "storyboard":
      await agree(options.approve || options.maxCostMicros !== null, "Approve this storyboard?", say);
      return { decision: "approve", gate: "storyboard", digest };
    case "cost":
      return { decision: "approve", gate: "cost", digest, capMicros: await cap(job, options, say) };
    case "delivery":
      await agree(
        false,
        `The film scored ${job.judgement?.average.toFixed(1) ?? "nothing"}. Accept it as it is?`,
        say,
        IN_STUDIO,
      );
      return { decision: "approve", gate: "delivery", digest };
    case "provider":
      throw new AppError("unavailable", onHold(job));
    default:
      throw new AppError("conflict", failedChecks(job));
  }
}

async function cap(job: JobView, { approve, maxCostMicros }: FilmOptions, say: Say): Promise<number> {
  const highest = job.quote?.interval.p90Micros ?? 0;
  if (maxCostMicros === null) {
    await agree(approve, `Approve up to ${formatMicros(highest)}?`, say);
    return highest;
  }
  if (highest <= maxCostMicros) return maxCostMicros;
  const range = `The film may cost ${formatMicros(highest)}, more than the ${formatMicros(maxCostMicros)} you allow.`;
  throw new AppError("over_cap", `${range} Nothing was rendered and nothing was charged.`);
}

const BY_OPTION = "say --approve or --max-cost USD.";
const IN_STUDIO = "a person decides it in the studio, or here on a terminal. The film waits.";

/** `otherwise`: how it is decided where nobody can be asked. */
async function agree(decided: boolean, question: string, say: Say, otherwise = BY_OPTION): Promise<void> {
  if (decided) return;
  if (!process.stdin.isTTY) {
    throw new AppError("conflict", `${question} Nobody is here to answer; ${otherwise}`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} [y/N] `);
    if (/^y(es)?$/i.test(answer.trim())) return;
  } finally {
    terminal.close();
  }
  say("Nothing was approved. The job waits in the studio.");
  throw new AppError("conflict", "You did not approve it.");
}

/** Nobody at the terminal can decide this: it ends here, and says how it goes on. */
function onHold({ id, waitingReason }: Pick<JobView, "id" | "waitingReason">): string {
  const reasons = holdReasons(waitingReason).map(({ codes, text }) =>
    codes.length > 0 ? `${codes.join(", ")}: ${text}` : text,
  );
  return `The film is on hold.\n${reasons.join("\n")}\nNothing is sent or paid while it is. Go on when that is settled: npm run film -- --resume ${id}`;
}

function failedChecks({ reports }: JobView): string {
  const failures = reports.flatMap((report) =>
    report.checks
      .filter((check) => check.verdict === "fail")
      .map((check) => `${report.code ?? "film"}: ${check.reason}`),
  );
  return `Some shots failed their technical checks.\n${failures.join("\n")}`;
}
