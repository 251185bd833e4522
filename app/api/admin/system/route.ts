import { SYSTEM_TABLES, tableQuestion } from "@/lib/domain/admin-tables";
import { getAdminReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";
import { today, viewOrFile } from "@/lib/server/table-file";

export const GET = route({ query: tableQuestion(SYSTEM_TABLES) }, async ({ viewer, query }) =>
  viewOrFile(query, await getAdminReads().system(viewer), SYSTEM_TABLES, { page: "system", when: today() }),
);
