import { dayRange, rangeSchema } from "@/lib/client/admin-range";
import { QUALITY_TABLES, tableQuestion } from "@/lib/domain/admin-tables";
import { getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";
import { viewOrFile } from "@/lib/server/table-file";

const query = rangeSchema.extend(tableQuestion(QUALITY_TABLES).shape);

export const GET = route({ query }, async ({ viewer, query }) => {
  const range = dayRange(query.days);
  const quality = await getReads().quality(viewer, range);
  return viewOrFile(query, quality, QUALITY_TABLES, { page: "quality", when: `${range.from}-${range.to}` });
});
