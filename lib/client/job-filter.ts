import { type JobFilter, jobFilterSchema } from "@/lib/domain/job-list";

const FIELDS = Object.entries(jobFilterSchema.shape);

/** Which jobs a list shows, read from an address: what can't be understood counts as not set, so old links still work. */
export function jobFilterOf(params: Iterable<readonly [string, unknown]>): JobFilter {
  const given = Object.fromEntries(params);
  const known = FIELDS.flatMap(([name, schema]) => {
    const parsed = schema.safeParse(given[name]);
    return parsed.success && parsed.data !== undefined && parsed.data !== "" ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(known) as JobFilter;
}

/** True when something narrows the list; an order alone does not. */
export function isNarrowed({ sort: _, ...filter }: JobFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
