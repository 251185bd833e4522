import type { Db, Tx } from "@/lib/db/client";
import { writeAudit } from "@/lib/db/write-records";
import type { NewPerson, Person, PersonChange } from "@/lib/domain/people";
import { roleSchema, type Viewer } from "@/lib/domain/viewer";

/** Everybody who is or was a member, the active ones first. */
export async function listPeople(db: Db, { workspaceId, userId }: Viewer): Promise<Person[]> {
  const rows = await db.$queryRaw<
    {
      user_id: string;
      name: string;
      email: string | null;
      role: string;
      is_active: boolean;
      last_active_at: Date | null;
      created_at: Date;
    }[]
  >`
    select m.user_id, coalesce(u.name, u.email, 'Unknown') as name, u.email, m.role::text as role,
      m.deactivated_at is null as is_active, m.created_at,
      greatest(
        (select max(a.created_at) from audit_entry a where a.workspace_id = m.workspace_id and a.actor_id = m.user_id),
        (select max(p.seen_at) from presence p where p.user_id = m.user_id)) as last_active_at
    from membership m join "user" u on u.id = m.user_id
    where m.workspace_id = ${workspaceId} order by is_active desc, name, m.user_id`;
  return rows.map((row) => ({
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: roleSchema.parse(row.role),
    isActive: row.is_active,
    isYou: row.user_id === userId,
    lastActiveAt: row.last_active_at?.toISOString() ?? null,
    memberSince: row.created_at.toISOString(),
  }));
}

export type Added = { kind: "added" | "member" | "inactive" | "elsewhere"; name: string };

/** Makes a member. Somebody of that address who is a member here or elsewhere is left as they are. */
export async function addPerson(
  db: Db,
  viewer: Viewer,
  person: Omit<NewPerson, "password">,
  passwordHash: string | null,
): Promise<Added> {
  const { name, email, role } = person;
  return await db.$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, include: { memberships: true } });
    const membership = known?.memberships[0];
    if (membership) return { kind: kindOf(membership, viewer.workspaceId), name: known?.name ?? email };
    const user = known ?? (await tx.user.create({ data: { name, email, passwordHash } }));
    await tx.membership.create({ data: { workspaceId: viewer.workspaceId, userId: user.id, role } });
    await note(tx, viewer, "people.added", `${viewer.name} added ${name} (${email}) as ${role}.`, user.id);
    return { kind: "added", name };
  });
}

export type Changed = "changed" | "unchanged" | "not-found" | "last-admin";

/** Changes a member's role or whether they may come in. A workspace keeps one active admin, whatever happens at once. */
export async function changePerson(db: Db, viewer: Viewer, userId: string, change: PersonChange): Promise<Changed> {
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from workspace where id = ${viewer.workspaceId} for update`;
    const where = { workspaceId_userId: { workspaceId: viewer.workspaceId, userId } };
    const before = await tx.membership.findUnique({ where, include: { user: true } });
    if (!before) return "not-found";
    const after = membershipAfter(before, change);
    if (after.role === before.role && isActive(after) === isActive(before)) return "unchanged";
    if (isActiveAdmin(before) && !isActiveAdmin(after) && (await isOnlyAdmin(tx, viewer, userId))) return "last-admin";
    await tx.membership.update({ where, data: after });
    const name = before.user.name ?? before.user.email ?? "Unknown";
    await note(
      tx,
      viewer,
      ACTIONS[change.kind],
      `${viewer.name} ${WORDS[change.kind](name, before.role, after.role)}`,
      userId,
    );
    return "changed";
  });
}

type Standing = { role: Viewer["role"]; deactivatedAt: Date | null };

function membershipAfter({ role, deactivatedAt }: Standing, change: PersonChange): Standing {
  switch (change.kind) {
    case "role":
      return { role: change.role, deactivatedAt };
    case "deactivate":
      return { role, deactivatedAt: deactivatedAt ?? new Date() };
    case "reactivate":
      return { role, deactivatedAt: null };
  }
}

const ACTIONS: Record<PersonChange["kind"], string> = {
  role: "people.role-changed",
  deactivate: "people.deactivated",
  reactivate: "people.reactivated",
};

const WORDS: Record<PersonChange["kind"], (name: string, before: string, after: string) => string> = {
  role: (name, before, after) => `changed the role of ${name}: ${before} → ${after}.`,
  deactivate: (name) => `deactivated ${name}, who can't sign in any more.`,
  reactivate: (name) => `let ${name} in again.`,
};

function isActive({ deactivatedAt }: Pick<Standing, "deactivatedAt">): boolean {
  return deactivatedAt === null;
}

function isActiveAdmin(standing: Standing): boolean {
  return standing.role === "admin" && isActive(standing);
}

async function isOnlyAdmin(tx: Tx, { workspaceId }: Viewer, userId: string): Promise<boolean> {
  const others = { workspaceId, role: "admin" as const, deactivatedAt: null, userId: { not: userId } };
  return (await tx.membership.count({ where: others })) === 0;
}

function kindOf(membership: Standing & { workspaceId: string }, workspaceId: string): Added["kind"] {
  if (membership.workspaceId !== workspaceId) return "elsewhere";
  return isActive(membership) ? "member" : "inactive";
}

async function note(tx: Tx, viewer: Viewer, action: string, summary: string, userId: string): Promise<void> {
  const keys = { id: null, workspaceId: viewer.workspaceId };
  await writeAudit(tx, keys, { id: viewer.userId, name: viewer.name }, [{ action, summary, data: { userId } }]);
}
