import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/lib/db/generated/client";
import { storable } from "@/lib/domain/storable";

export type Db = PrismaClient;
/** A client or an open transaction: whatever can run a query. */
export type Tx = Prisma.TransactionClient;

/** A busy machine may keep a transaction waiting; giving up early would only make the work come back as a retry. */
const TRANSACTION = { maxWait: 15_000, timeout: 30_000 };

/** Connects lazily, with at most `connections` connections. */
export function createDb(databaseUrl: string, connections = 10): Db {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl, max: connections }),
    transactionOptions: TRANSACTION,
  });
}

/** Domain values are plain JSON; Prisma's input type can't see that. What Postgres keeps no text of goes. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return storable(value) as Prisma.InputJsonValue;
}
