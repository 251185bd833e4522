import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { getJson, sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import { personSchema } from "@/lib/domain/presence";

const peopleSchema = z.object({ people: z.array(personSchema) });

const pathOf = (jobId: string) => `/api/jobs/${jobId}/presence`;

/** Who else has a job open. */
export const presenceQuery = (jobId: string) =>
  queryOptions({
    queryKey: queryKeys.presence(jobId),
    queryFn: async ({ signal }) => (await getJson(pathOf(jobId), peopleSchema, signal)).people,
  });

/** Says that this person has it open, and answers with who else has. */
export const sayPresent = async (jobId: string) => (await sendJson("POST", pathOf(jobId), {}, peopleSchema)).people;
