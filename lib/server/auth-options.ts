import "server-only";
import { PrismaAdapter } from "@auth/prisma-adapter";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GoogleProvider from "next-auth/providers/google";
import { z } from "zod";
import { findPasswordUser, joinOldestWorkspace, listOneClickMembers } from "@/lib/db/members";
import { roleSchema } from "@/lib/domain/viewer";
import type { Env } from "@/lib/env";
import { allowsOneClick } from "@/lib/server/allows-one-click";
import { getContainer } from "@/lib/server/container";
import { verifyPassword } from "@/lib/server/password";

const SESSION_SECONDS = 30 * 24 * 3600;

/** How people sign in. Tokens carry only the person's id; role and workspace are read from the rows each time. */
export function getAuthOptions(): NextAuthOptions {
  const { env, db } = getContainer();
  return {
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    adapter: PrismaAdapter(db),
    ...(env.authSecret ? { secret: env.authSecret } : {}),
    providers: [...oneClick(env), ...password(env), ...google(env)],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, sub: user.id } : token),
      session: ({ session, token }) => ({ ...session, userId: token.sub }),
    },
    events: {
      createUser: async ({ user }) => await joinOldestWorkspace(db, user.id),
    },
  };
}

/** What the sign-in page offers here. */
export async function signInChoices() {
  const { env, db } = getContainer();
  const members = allowsOneClick(env) ? await listOneClickMembers(db) : [];
  return {
    oneClick: members.map(({ role, email, name }) => ({ role, email, label: name })),
    google: env.google !== null,
    password: !allowsOneClick(env),
  };
}

function oneClick(env: Env): NextAuthOptions["providers"] {
  if (!allowsOneClick(env)) return [];
  return [
    CredentialsProvider({
      id: "one-click",
      name: "One click",
      credentials: { role: {}, email: {} },
      authorize: async (credentials) => {
        const asked = oneClickSchema.safeParse(credentials);
        return asked.success ? await memberOf(asked.data) : null;
      },
    }),
  ];
}

const oneClickSchema = z.object({ role: roleSchema, email: z.string().optional() });

/** The person of that address, or the first of that role when no address is named. */
async function memberOf({ role, email }: z.infer<typeof oneClickSchema>) {
  const members = await listOneClickMembers(getContainer().db);
  const member = members.find((candidate) => (email ? candidate.email === email : candidate.role === role));
  return member ? { id: member.userId, name: member.name, email: member.email } : null;
}

const credentialsSchema = z.object({ email: z.email(), password: z.string().min(8).max(200) });

function password(env: Env): NextAuthOptions["providers"] {
  if (allowsOneClick(env)) return [];
  return [
    CredentialsProvider({
      name: "Email",
      credentials: { email: {}, password: {} },
      authorize: async (credentials) => {
        const parsed = credentialsSchema.safeParse(credentials);
        if (!parsed.success) return null;
        const user = await findPasswordUser(getContainer().db, parsed.data.email.toLowerCase());
        const matches = await verifyPassword(parsed.data.password, user?.passwordHash ?? null);
        return user && matches ? { id: user.id, name: user.name, email: user.email } : null;
      },
    }),
  ];
}

function google(env: Env): NextAuthOptions["providers"] {
  if (!env.google) return [];
  const issuer = env.oidcIssuer;
  return [
    GoogleProvider({
      ...env.google,
      ...(issuer ? { issuer, wellKnown: `${issuer}/.well-known/openid-configuration` } : {}),
    }),
  ];
}
