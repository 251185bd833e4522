import { dayRange, rangeSchema } from "@/lib/client/admin-range";
import { COSTS_TABLES, tableQuestion } from "@/lib/domain/admin-tables";
import { getAdminReads, getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";
import { viewOrFile } from "@/lib/server/table-file";

const query = rangeSchema.extend(tableQuestion(COSTS_TABLES).shape);

export const GET = route({ query }, async ({ viewer, query }) => {
  const range = dayRange(query.days);
  const costs = await (query.format === "csv" ? getAdminReads().allCosts : getReads().costs)(viewer, range);
  return viewOrFile(query, costs, COSTS_TABLES, { page: "costs", when: `${range.from}-${range.to}` });
});
