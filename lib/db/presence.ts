import type { Db } from "@/lib/db/client";
import { type Person, PRESENCE_EXPIRES_SECONDS } from "@/lib/domain/presence";

/** Says that a person looks at a job. Everybody who looks too hears of it when they weren't there before. */
export async function renewPresence(db: Db, jobId: string, userId: string): Promise<void> {
  await db.$queryRaw`
    with before as (select seen_at from presence where job_id = ${jobId} and user_id = ${userId}),
    renewed as (
      insert into presence (job_id, user_id, seen_at) values (${jobId}, ${userId}, now())
      on conflict (job_id, user_id) do update set seen_at = now())
    select pg_notify('studio_job', ${jobId})::text
    where coalesce((select seen_at from before), '-infinity') < now() - make_interval(secs => ${PRESENCE_EXPIRES_SECONDS})`;
}

/** Everybody but `userId` who looked at a job within the last minute, in the order of their names. */
export async function listPresent(db: Db, jobId: string, userId: string): Promise<Person[]> {
  return await db.$queryRaw<Person[]>`
    select u.id as "userId", coalesce(u.name, u.email, 'Unknown') as name
    from presence p join "user" u on u.id = p.user_id
    where p.job_id = ${jobId} and p.user_id <> ${userId}
      and p.seen_at > now() - make_interval(secs => ${PRESENCE_EXPIRES_SECONDS})
    order by name, u.id`;
}
