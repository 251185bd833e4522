import type { TextToVideoCreateResponse } from "@runwayml/sdk/resources/text-to-video";
import { clip } from "../kit/clip";
import type { Double, DoubleRoute, Exchange } from "../kit/double";
import { startDouble } from "../kit/double-server";
import type { Reply } from "../kit/reply";
import { creditsFor, MICROS_PER_CREDIT } from "./credits";
import { FATES } from "./fates";
import { answerUsage, describeOrganization } from "./organization";
import { LINK_EXPIRED, NO_CREDIT, RETIRED_MODEL, refusal, UNKNOWN_KEY, UNKNOWN_TASK, WRONG_VERSION } from "./refusals";
import { createTaskBook, type TaskBook } from "./task-book";
import { videoRequestSchema } from "./video-request-schema";

export type RunwayDoubleOptions = {
  port?: number;
  /** The only key it takes; without one, any. */
  apiKey?: string;
  /** A task is over when it was asked for so often; 2 by default. */
  pollsUntilDone?: number;
  /** Credits the account starts with. */
  creditBalance?: number;
  /** Makes the finished files; real ones of the ordered size and length by default. */
  makeClip?: typeof clip;
};

const API_VERSION = "2024-11-06";

/**
 * Runway's API as its SDK 4.20.1 speaks it. Calls: "submit", "poll", "cancel", "organization", "usage", "download".
 * Own faults of "submit": retired-model, no-credit, and the names in fates.ts for what becomes of the task.
 */
export function startRunwayDouble(options: RunwayDoubleOptions = {}): Promise<Double> {
  const { port = 0, pollsUntilDone = 2, creditBalance = 1_000_000, apiKey, makeClip = clip } = options;
  let forget = () => {};
  return startDouble({
    name: "runway",
    port,
    reset: () => forget(),
    routes: (state) => {
      const book = createTaskBook(state.ledger, pollsUntilDone, makeClip);
      forget = book.clear;
      const creditsLeft = () => creditBalance - state.ledger.totalMicros() / MICROS_PER_CREDIT;
      return routesOf(book, creditsLeft).map((route) => (route.call === "download" ? route : guarded(route, apiKey)));
    },
  });
}

function routesOf(book: TaskBook, creditsLeft: () => number): DoubleRoute[] {
  const task = /^\/v1\/tasks\/(?<id>[0-9a-f-]{36})$/;
  return [
    {
      call: "submit",
      method: "POST",
      pattern: /^\/v1\/text_to_video$/,
      handle: (exchange) => submit(exchange, book, creditsLeft()),
    },
    {
      call: "poll",
      method: "GET",
      pattern: task,
      handle: ({ params, origin }) => {
        const found = book.look(params.id ?? "", origin);
        return found ? { status: 200, json: found } : UNKNOWN_TASK;
      },
    },
    {
      call: "cancel",
      method: "DELETE",
      pattern: task,
      handle: ({ params }) => (book.remove(params.id ?? "") ? { status: 204 } : UNKNOWN_TASK),
    },
    {
      call: "organization",
      method: "GET",
      pattern: /^\/v1\/organization$/,
      handle: () => ({ status: 200, json: describeOrganization(book, creditsLeft()) }),
    },
    {
      call: "usage",
      method: "POST",
      pattern: /^\/v1\/organization\/usage$/,
      handle: ({ json }) => answerUsage(book, json),
    },
    {
      call: "download",
      method: "GET",
      pattern: /^\/outputs\/(?<id>[0-9a-f-]{36})\/(?<link>\d+)\.mp4$/,
      handle: ({ params }) => download(book, params),
    },
  ];
}

/** What every call to the API needs: a key, and the version of the API it was written for. */
function guarded(route: DoubleRoute, apiKey: string | undefined): DoubleRoute {
  return {
    ...route,
    handle: (exchange) => {
      const key = /^Bearer (\S+)$/.exec(exchange.headers.authorization ?? "")?.[1];
      if (key === undefined || (apiKey !== undefined && key !== apiKey)) return UNKNOWN_KEY;
      if (exchange.headers["x-runway-version"] !== API_VERSION) return WRONG_VERSION;
      return route.handle(exchange);
    },
  };
}

function submit({ json, ownFault }: Exchange, book: TaskBook, creditsLeft: number): Reply {
  if (ownFault === "retired-model") return RETIRED_MODEL;
  if (ownFault === "no-credit") return NO_CREDIT;
  const fate = ownFault ?? "normal";
  if (!FATES.includes(fate)) throw new Error(`Runway's double knows no fault named ${fate}.`);
  const request = videoRequestSchema.safeParse(json);
  if (!request.success) return refusal(400, "Validation of body failed", request.error.issues);
  if (creditsFor(request.data) > creditsLeft) return NO_CREDIT;
  const { id, credits } = book.accept(request.data, fate);
  return { status: 200, json: { id, estimatedCost: { credits } } satisfies TextToVideoCreateResponse };
}

async function download(book: TaskBook, params: Exchange["params"]): Promise<Reply> {
  const file = await book.file(params.id ?? "", Number(params.link));
  if (file === "expired") return LINK_EXPIRED;
  if (file === "no video")
    return { status: 200, headers: { "content-type": "text/html" }, body: Buffer.from("<html>Not a video</html>") };
  return { status: 200, headers: { "content-type": "video/mp4" }, body: file };
}
