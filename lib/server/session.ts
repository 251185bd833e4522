import "server-only";
import { getServerSession } from "next-auth";
import { findMember } from "@/lib/db/members";
import { AppError } from "@/lib/domain/errors";
import type { Viewer } from "@/lib/domain/viewer";
import { getAuthOptions } from "@/lib/server/auth-options";
import { getContainer } from "@/lib/server/container";

/** Who is signed in, with the role they have now. Null: nobody, or no member of a workspace any more. */
export async function findViewer(): Promise<Viewer | null> {
  const session: { userId?: string } | null = await getServerSession(getAuthOptions());
  return session?.userId ? await findMember(getContainer().db, session.userId) : null;
}

export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) throw new AppError("unauthenticated", "Sign in first.");
  return viewer;
}
