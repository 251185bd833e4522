import { PAID_BACKEND_IDS, type PaidBackendId } from "@/lib/domain/backend";
import { AppError } from "@/lib/domain/errors";
import type { JobView } from "@/lib/domain/job-view";
import type { ShotEdit } from "@/lib/domain/shot-edit";

/** Shot codes, and the backend each of them is to come from. */
export type Pins = ReadonlyMap<string, PaidBackendId>;

type EditShot = (code: string, change: ShotEdit, baseVersion: number) => Promise<{ version: number }>;

/** Reads `SC01-SH010=runway` as often as it is given. */
export function parsePins(given: readonly string[]): Pins {
  return new Map(
    given.map((text): [string, PaidBackendId] => {
      const [code = "", name] = text.split("=");
      const backend = PAID_BACKEND_IDS.find((id) => id === name);
      if (code !== "" && backend) return [code, backend];
      throw new AppError(
        "invalid_input",
        `--pin needs a shot and a backend, like SC01-SH010=runway, not “${text}”. Backends: ${PAID_BACKEND_IDS.join(", ")}.`,
      );
    }),
  );
}

/** Saves the pins in the plan, each as a change of its shot. True when the plan has changed, so that it is looked at again. */
export async function applyPins({ plan }: Pick<JobView, "plan">, pins: Pins, editShot: EditShot): Promise<boolean> {
  if (!plan) return false;
  const shots = new Map(plan.shots.map((shot) => [shot.code, shot]));
  const unknown = [...pins.keys()].filter((code) => !shots.has(code));
  if (unknown.length > 0) {
    throw new AppError(
      "invalid_input",
      `There is no shot ${unknown.join(" or ")} on this board; its shots are ${[...shots.keys()].join(", ")}. Nothing was rendered or charged; the job waits in the studio.`,
    );
  }
  let { version } = plan;
  for (const [code, backend] of pins) {
    if (shots.get(code)?.backend === backend) continue;
    ({ version } = await editShot(code, { backend }, version));
  }
  return version !== plan.version;
}
