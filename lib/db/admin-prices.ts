import type { Db } from "@/lib/db/client";
import { createPriceRows } from "@/lib/db/price-rows";
import type { PriceRow } from "@/lib/domain/cost/price-list";

/** Every price there is or was, with who set it. */
export async function listAuthoredPrices(db: Db): Promise<(PriceRow & { authorName: string })[]> {
  const rows = await createPriceRows(db).list();
  const authors = await db.priceRow.findMany({ select: { id: true, authorName: true } });
  const nameOf = new Map(authors.map((row) => [row.id, row.authorName]));
  return rows.map((row) => ({ ...row, authorName: nameOf.get(row.id) ?? "AIPROD Studio" }));
}
