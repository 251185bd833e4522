import { streamResponse } from "@/app/api/events/stream-response";
import { jobEvents } from "@/lib/server/live";
import { route } from "@/lib/server/route";

export const GET = route({}, ({ viewer, request }) => streamResponse(jobEvents(viewer, null, request.signal)));
