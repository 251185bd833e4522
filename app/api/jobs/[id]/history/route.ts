import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { historyTable } from "@/lib/domain/history-table";
import { getReads } from "@/lib/server/container";
import { csvResponse } from "@/lib/server/csv-response";
import { route } from "@/lib/server/route";

const schemas = {
  params: z.object({ id: z.string() }),
  query: z.object({ format: z.enum(["json", "csv"]).default("json") }),
};

export const GET = route(schemas, async ({ viewer, params, query }) => {
  const entries = await getReads().listHistory(viewer, params.id);
  if (!entries) throw new AppError("not_found", "There is no such job.");
  if (query.format === "csv") return csvResponse(`history-${params.id}.csv`, historyTable(entries));
  return { entries, chain: await getReads().verifyHistory(params.id) };
});
