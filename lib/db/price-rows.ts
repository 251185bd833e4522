import { type Db, toJson } from "@/lib/db/client";
import type { PriceRowModel } from "@/lib/db/generated/models";
import { writeAudit } from "@/lib/db/write-records";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { type PriceRow, priceRowSchema } from "@/lib/domain/cost/price-list";
import { formatMicros } from "@/lib/domain/money";
import type { Viewer } from "@/lib/domain/viewer";

/** Dated prices. A new studio starts with the default list; after that the rows are the truth. */
export function createPriceRows(db: Db) {
  return {
    list: () => list(db),
    replace: (viewer: Viewer, fresh: PriceRow) => replace(db, viewer, fresh),
  };
}

async function list(db: Db): Promise<PriceRow[]> {
  const rows = await db.priceRow.findMany({ orderBy: [{ backend: "asc" }, { model: "asc" }, { validFrom: "asc" }] });
  if (rows.length > 0) return rows.map(priceFrom);
  await db.priceRow.createMany({
    data: DEFAULT_PRICE_LIST.map((row) => toRow(row, "AIPROD Studio")),
    skipDuplicates: true,
  });
  return (await db.priceRow.findMany()).map(priceFrom);
}

/**
 * Puts a price into force. Rows for the same thing that are in force on its first day end the day before; none is
 * changed otherwise, since cost records name the row they used.
 */
async function replace(db: Db, viewer: Viewer, fresh: PriceRow): Promise<void> {
  const { backend, model, resolution, audio, validFrom } = fresh;
  const dayBefore = new Date(Date.parse(validFrom) - 24 * 3600 * 1000);
  await db.$transaction(async (tx) => {
    const same = { backend, model, resolution, audio };
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`price:${backend}:${model}`}, 0))::text`;
    await tx.priceRow.updateMany({
      where: { ...same, id: { not: fresh.id }, OR: [{ validTo: null }, { validTo: { gte: new Date(validFrom) } }] },
      data: { validTo: dayBefore },
    });
    await tx.priceRow.create({ data: toRow(fresh, viewer.name) });
    const summary = `${viewer.name} set ${model}, ${resolution}, ${audio ? "with sound" : "silent"} to ${formatMicros(fresh.microsPerSecond)} a second from ${validFrom} on (${fresh.source}).`;
    const actor = { id: viewer.userId, name: viewer.name };
    const keys = { id: null, workspaceId: viewer.workspaceId };
    await writeAudit(tx, keys, actor, [{ action: "price.changed", summary, data: { row: toJson(fresh) } }]);
  });
}

function toRow(row: PriceRow, authorName: string) {
  return {
    ...row,
    microsPerSecond: BigInt(row.microsPerSecond),
    validFrom: new Date(row.validFrom),
    validTo: row.validTo === null ? null : new Date(row.validTo),
    checkedAt: new Date(row.checkedAt),
    authorName,
  };
}

function priceFrom(row: PriceRowModel): PriceRow {
  const { id, backend, model, resolution, audio, clipSeconds, source } = row;
  return priceRowSchema.parse({
    ...{ id, backend, model, resolution, audio, clipSeconds, source },
    microsPerSecond: Number(row.microsPerSecond),
    validFrom: day(row.validFrom),
    validTo: row.validTo === null ? null : day(row.validTo),
    checkedAt: day(row.checkedAt),
  });
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
