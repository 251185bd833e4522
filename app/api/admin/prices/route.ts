import { PRICES_TABLES, tableQuestion } from "@/lib/domain/admin-tables";
import { priceChangeSchema } from "@/lib/domain/admin-view";
import { getAdmin, getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";
import { today, viewOrFile } from "@/lib/server/table-file";

export const GET = route({ query: tableQuestion(PRICES_TABLES) }, async ({ viewer, query }) =>
  viewOrFile(query, await getReads().prices(viewer), PRICES_TABLES, { page: "prices", when: today() }),
);

export const POST = route({ input: priceChangeSchema }, ({ viewer, input }) => getAdmin().setPrice(viewer, input), {
  roles: ["admin"],
});
