import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { Person } from "@/lib/domain/presence";

type People = { people: Person[] };

const pathOf = (jobId: string) => `/api/jobs/${jobId}/presence`;

/** Who else has a job open. */
export const presenceQuery = (jobId: string) =>
  queryOptions({
    queryKey: queryKeys.presence(jobId),
    queryFn: async ({ signal }) => (await getJson<People>(pathOf(jobId), "people", signal)).people,
  });

/** Says that this person has it open, and answers with who else has. */
export const sayPresent = async (jobId: string) => (await sendJson<People>("POST", pathOf(jobId), {}, "people")).people;
