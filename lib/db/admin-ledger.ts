import { Prisma } from "@/lib/db/generated/client";

/** Balance of all `spent:` accounts over entries `l`: what was paid, less what was booked back. */
export const SPENT = Prisma.sql`coalesce(sum(case when l.to_account like 'spent:%' then l.amount_micros else 0 end
  - case when l.from_account like 'spent:%' then l.amount_micros else 0 end), 0)::bigint`;

/** Balance of the `reserved` account over entries `l`: what is set aside and not settled. */
export const RESERVED = Prisma.sql`coalesce(sum(case when l.to_account = 'reserved' then l.amount_micros else 0 end
  - case when l.from_account = 'reserved' then l.amount_micros else 0 end), 0)::bigint`;

/** What entries `l` moved into their account and out of the other, one row `moved(account, amount)` for each side. */
export const MOVED = Prisma.sql`lateral (values (l.to_account, l.amount_micros), (l.from_account, -l.amount_micros))
  as moved(account, amount)`;
