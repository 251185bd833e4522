import { Prisma } from "@/lib/db/generated/client";

/** True when Postgres refused a row because an equal one is already there. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
