import { readEnv } from "@/lib/env";
import { createProxy } from "@/lib/server/create-proxy";

export const proxy = createProxy(readEnv);

/** Files with a hash in their name are the same for everybody and can't run by themselves. */
export const config = { matcher: ["/((?!_next/static|_next/image).*)"] };
