import { serveFunctions } from "@/inngest/serve-functions";

export const GET = serveFunctions;
export const POST = serveFunctions;
export const PUT = serveFunctions;
