import { BUDGETS_TABLES, tableQuestion } from "@/lib/domain/admin-tables";
import { budgetChangeSchema } from "@/lib/domain/admin-view";
import { getAdmin, getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";
import { today, viewOrFile } from "@/lib/server/table-file";

export const GET = route({ query: tableQuestion(BUDGETS_TABLES) }, async ({ viewer, query }) =>
  viewOrFile(query, await getReads().budgets(viewer), BUDGETS_TABLES, { page: "budgets", when: today() }),
);

export const PATCH = route(
  { input: budgetChangeSchema },
  ({ viewer, input }) => getAdmin().changeBudget(viewer, input),
  { roles: ["admin"] },
);
