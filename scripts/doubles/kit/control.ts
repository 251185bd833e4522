import type { Double } from "./double";
import { type PlannedFault, plannedFaultSchema } from "./faults";
import type { Reply } from "./reply";

/** Steers a double from another process. */
export function answerControl(double: Double, method: string, path: string, body: Buffer): Reply {
  const what = path.slice("/__double/".length);
  if (method === "GET" && what === "ledger") return { status: 200, json: double.ledger.jobs };
  if (method === "GET" && what === "requests") return { status: 200, json: double.requests };
  if (method !== "POST") return { status: 404, json: { error: `A double knows nothing of ${what}.` } };
  switch (what) {
    case "faults": {
      const parsed = plannedFaultSchema.safeParse(JSON.parse(body.toString("utf8")));
      if (!parsed.success) return { status: 400, json: parsed.error.issues };
      double.faults.add(parsed.data as PlannedFault);
      return { status: 204 };
    }
    case "release":
      double.release();
      return { status: 204 };
    case "reset":
      double.reset();
      return { status: 204 };
    default:
      return { status: 404, json: { error: `A double knows nothing of ${what}.` } };
  }
}
