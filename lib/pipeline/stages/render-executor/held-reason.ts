import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { BackendSetting } from "@/lib/domain/backend-setting";
import { formatMicros } from "@/lib/domain/money";
import type { TakeRow } from "@/lib/pipeline/store";

/** Why a take that is under way can't be looked after now, in words; null when it can. */
export function heldReason(take: TakeRow, settings: readonly BackendSetting[]): string | null {
  const name = BACKEND_NAMES[take.backend];
  if (take.state === "unknown") {
    const advice = take.advice ? ` ${take.advice}` : "";
    return `${take.shotCode}: it is not known whether ${name} was paid. ${take.failure ?? ""}${advice} It is not sent again; an admin settles it under Unknown attempts.`;
  }
  const paused = settings.find((one) => one.backend === take.backend && one.route === take.route)?.pausedReason;
  if (take.state !== "submitted" || !paused) return null;
  return `${take.shotCode} is being made at ${name}, which is paused: ${paused} Nothing is sent or paid again; it goes on when an admin lets ${name} go on.`;
}

/** Why a shot is not rendered although nothing stands in its way: somebody stopped its newest take. Null when nobody did. */
export function stoppedReason(code: string, tries: readonly TakeRow[]): string | null {
  const stopped = tries.findLast((take) => take.state === "cancelled" && take.stoppedBy !== null);
  if (!stopped) return null;
  const charged = stopped.actualMicros ? ` ${formatMicros(stopped.actualMicros)} was charged for it.` : "";
  return `${code}: ${stopped.stoppedBy} stopped take ${stopped.number}.${charged} Resume renders it again; a change of the board may leave it out.`;
}
