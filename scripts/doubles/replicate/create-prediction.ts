import { z } from "zod";
import type { Exchange } from "../kit/double";
import type { Reply } from "../kit/reply";
import { findModel, findVersion, type SoldModel, slugOf } from "./models";
import type { NewPrediction } from "./prediction-book";
import { invalidInput, NO_CREDIT, NOT_FOUND, problem, THROTTLED, WRONG_VERSION } from "./problems";
import { WEBHOOK_MODES, type WebhookMode } from "./webhook-sender";

const requestSchema = z.strictObject({
  input: z.record(z.string(), z.unknown()),
  version: z.string().optional(),
  webhook: z.url().refine(isHttpsOrLoopback, "must be an HTTPS URL").optional(),
  webhook_events_filter: z.array(z.enum(["start", "output", "logs", "completed"])).optional(),
});

/** Own faults of "submit" and "submit-version" that refuse it. */
const REFUSALS: Record<string, Reply> = { "retired-model": NOT_FOUND, "no-credit": NO_CREDIT, throttled: THROTTLED };
/** Own faults that change what becomes of the prediction, besides "webhook-…". */
const FATES = ["never-finishes", "fails", "content-rejected", "aborted", "expired-link", "wrong-type"];
const WEBHOOK_FATE = /^webhook-(.+)$/;
/** 5 seconds to 24 hours, as "90s", "15m" or "1h30m". */
const CANCEL_AFTER = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

export type Creation = { ok: true; request: NewPrediction; webhookMode: WebhookMode } | { ok: false; reply: Reply };

/** Checks a creation as Replicate does: model or version, header, body, and the model's own input. */
export function readCreation(exchange: Exchange): Creation {
  const { ownFault, params } = exchange;
  const refused = ownFault === null ? undefined : REFUSALS[ownFault];
  if (refused) return { ok: false, reply: refused };
  const body = requestSchema.safeParse(exchange.json);
  if (!body.success) return { ok: false, reply: invalidInput(body.error.issues, "") };
  const { webhook, input, version, webhook_events_filter: events } = body.data;
  const byName = params.owner !== undefined;
  const model = byName ? findModel(params.owner, params.name) : findVersion(version ?? "");
  if (!model) return { ok: false, reply: byName ? NOT_FOUND : WRONG_VERSION };
  if (!isCancelAfter(exchange.headers["cancel-after"]))
    return { ok: false, reply: problem(422, "Invalid Cancel-After", "Use a duration from 5s to 24h, such as 15m.") };
  return checked(
    model,
    { input, webhook: webhook ?? null, events, version: byName ? "hidden" : model.version },
    ownFault,
  );
}

function checked(
  model: SoldModel,
  request: Pick<NewPrediction, "input" | "webhook" | "events" | "version">,
  ownFault: string | null,
): Creation {
  const result = model.accept(request.input);
  if (!result.ok) return { ok: false, reply: invalidInput(result.issues, "input") };
  const named = WEBHOOK_FATE.exec(ownFault ?? "")?.[1];
  const webhookMode = WEBHOOK_MODES.find((mode) => mode === (named ?? "normal"));
  if (!webhookMode || (ownFault !== null && named === undefined && !FATES.includes(ownFault)))
    throw new Error(`Replicate's double knows no fault named ${ownFault}.`);
  const fate = named === undefined ? (ownFault ?? "normal") : "normal";
  return { ok: true, request: { ...request, model: slugOf(model), accepted: result.accepted, fate }, webhookMode };
}

function isHttpsOrLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || hostname === "127.0.0.1" || hostname === "localhost";
}

function isCancelAfter(value: string | undefined): boolean {
  if (value === undefined) return true;
  const [, hours = 0, minutes = 0, seconds = 0] = (CANCEL_AFTER.exec(value) ?? []).map((part) => Number(part ?? 0));
  const total = hours * 3600 + minutes * 60 + seconds;
  return total >= 5 && total <= 86_400;
}
