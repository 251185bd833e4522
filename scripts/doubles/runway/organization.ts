import type {
  OrganizationRetrieveResponse,
  OrganizationRetrieveUsageResponse,
} from "@runwayml/sdk/resources/organization";
import { z } from "zod";
import type { Reply } from "../kit/reply";
import { refusal } from "./refusals";
import type { TaskBook } from "./task-book";

const LIMITS = { maxConcurrentGenerations: 2, maxDailyGenerations: 200 };
const DAY_MS = 86_400_000;

const usageQuerySchema = z.strictObject({ startDate: z.iso.date().optional(), beforeDate: z.iso.date().optional() });

/** GET /v1/organization: what is left to spend. */
export function describeOrganization(book: TaskBook, creditBalance: number): OrganizationRetrieveResponse {
  const today = dayOf(new Date());
  const dailyGenerations = (model: string) =>
    book.list().filter((task) => task.model === model && dayOf(new Date(task.createdAt)) === today).length;
  const models = ["gen4.5", "veo3.1", "veo3.1_fast"];
  return {
    creditBalance,
    tier: { maxMonthlyCreditSpend: 10_000, models: Object.fromEntries(models.map((model) => [model, LIMITS])) },
    usage: {
      models: Object.fromEntries(models.map((model) => [model, { dailyGenerations: dailyGenerations(model) }])),
    },
  };
}

/** POST /v1/organization/usage: credits per day and model, 90 days at most. */
export function answerUsage(book: TaskBook, query: unknown): Reply {
  const parsed = usageQuerySchema.safeParse(query ?? {});
  if (!parsed.success) return refusal(400, "Validation of body failed", parsed.error.issues);
  const start = parsed.data.startDate ?? dayOf(new Date(Date.now() - 30 * DAY_MS));
  const before = parsed.data.beforeDate ?? dayOf(new Date(Date.parse(start) + 31 * DAY_MS));
  if (Date.parse(before) - Date.parse(start) > 90 * DAY_MS)
    return refusal(400, "At most 90 days of usage can be queried at a time.");
  return { status: 200, json: usageBetween(book, start, before) };
}

function usageBetween(book: TaskBook, start: string, before: string): OrganizationRetrieveUsageResponse {
  const tasks = book.list().map((task) => ({ ...task, date: dayOf(new Date(task.createdAt)) }));
  const inside = tasks.filter(({ date }) => date >= start && date < before);
  const models = [...new Set(inside.map(({ model }) => model))];
  const dates = [...new Set(inside.map(({ date }) => date))];
  const spent = (date: string, model: string) =>
    inside.filter((task) => task.date === date && task.model === model).reduce((sum, { credits }) => sum + credits, 0);
  return {
    models,
    results: dates.map((date) => ({
      date,
      usedCredits: models.map((model) => ({ model, amount: spent(date, model) })),
    })),
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
