import { readClipSeconds, readDollars } from "@/lib/client/admin-amounts";
import type { PriceChange } from "@/lib/domain/admin-view";
import { PAID_BACKEND_IDS } from "@/lib/domain/backend";
import { RESOLUTIONS } from "@/lib/domain/brief";
import type { FieldProblem } from "@/lib/domain/errors";

/** What was typed as a price, or the fields that can't be read. Whether it may be set is for the server to say. */
export function readPriceForm(
  form: FormData,
): { kind: "price"; price: PriceChange } | { kind: "unreadable"; problems: FieldProblem[] } {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const backend = PAID_BACKEND_IDS.find((id) => id === text("backend"));
  const resolution = RESOLUTIONS.find((one) => one === text("resolution"));
  const microsPerSecond = readDollars(text("microsPerSecond"));
  const clipSeconds = readClipSeconds(text("clipSeconds"));
  if (backend && resolution && microsPerSecond !== null && clipSeconds !== null) {
    const audio = text("audio") === "sound";
    const words = { model: text("model"), validFrom: text("validFrom"), source: text("source") };
    return { kind: "price", price: { backend, resolution, audio, microsPerSecond, clipSeconds, ...words } };
  }
  const problems = [
    !backend && { field: "backend", message: "Pick the backend." },
    !resolution && { field: "resolution", message: "Pick the resolution." },
    microsPerSecond === null && { field: "microsPerSecond", message: "Type an amount in dollars, such as 0.40." },
    clipSeconds === null && { field: "clipSeconds", message: "Type whole seconds, such as 4, 6, 8." },
  ];
  return { kind: "unreadable", problems: problems.filter((problem) => problem !== false) };
}
