import { budgetChangeSchema } from "@/lib/domain/admin-view";
import { getAdmin, getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, ({ viewer }) => getReads().budgets(viewer));

export const PATCH = route(
  { input: budgetChangeSchema },
  ({ viewer, input }) => getAdmin().changeBudget(viewer, input),
  { roles: ["admin"] },
);
