import NextAuth from "next-auth";
import { getAuthOptions } from "@/lib/server/auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The options are read with the first request, so that a build needs no database. */
async function handle(request: Request, context: Context): Promise<Response> {
  const handler: (request: Request, context: Context) => Promise<Response> = NextAuth(getAuthOptions());
  return await handler(request, context);
}

export { handle as GET, handle as POST };
