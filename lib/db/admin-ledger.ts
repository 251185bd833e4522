import { Prisma } from "@/lib/db/generated/client";

/** Balance of all `spent:` accounts over entries `l`: what was paid, less what was booked back. */
export const SPENT = Prisma.sql`coalesce(sum(case when l.to_account like 'spent:%' then l.amount_micros else 0 end
  - case when l.from_account like 'spent:%' then l.amount_micros else 0 end), 0)::bigint`;

/** Balance of the `reserved` account over entries `l`: what is set aside and not settled. */
export const RESERVED = Prisma.sql`coalesce(sum(case when l.to_account = 'reserved' then l.amount_micros else 0 end
  - case when l.from_account = 'reserved' then l.amount_micros else 0 end), 0)::bigint`;
