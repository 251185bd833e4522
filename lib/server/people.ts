import { listAdminAudit } from "@/lib/db/admin-audit";
import { addPerson, changePerson, listPeople } from "@/lib/db/admin-people";
import type { Db } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/is-unique-violation";
import { AppError } from "@/lib/domain/errors";
import type { NewPerson, PeopleView, PersonChange, Way } from "@/lib/domain/people";
import { mayOperate } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { demand } from "@/lib/pipeline/commands/find-visible-job";
import { hashPassword } from "@/lib/server/password";

export type People = ReturnType<typeof createPeople>;

/** The members of a workspace and what admins do about them. Anybody else gets `forbidden`. */
export function createPeople(db: Db, way: Way) {
  return {
    view: async (viewer: Viewer): Promise<PeopleView> => {
      demand(mayOperate(viewer));
      const [people, history] = await Promise.all([listPeople(db, viewer), listAdminAudit(db, viewer, "people.")]);
      return { way, people, history };
    },
    add: (viewer: Viewer, person: NewPerson): Promise<{ name: string }> => add(db, way, viewer, person),
    change: (viewer: Viewer, userId: string, change: PersonChange): Promise<{ changed: boolean }> =>
      changeOne(db, viewer, userId, change),
  };
}

async function add(db: Db, way: Way, viewer: Viewer, { password, ...person }: NewPerson): Promise<{ name: string }> {
  demand(mayOperate(viewer));
  if (way === "password" && !password) throw refused("password", "Give them a first password to sign in with.");
  const hash = way === "password" && password ? await hashPassword(password) : null;
  const added = await addPerson(db, viewer, person, hash).catch((error: unknown) => {
    if (isUniqueViolation(error)) return { kind: "member" as const, name: person.name };
    throw error;
  });
  switch (added.kind) {
    case "added":
      return { name: added.name };
    case "member":
      throw refused("email", `${added.name} has this address and is a member already.`);
    case "inactive":
      throw refused("email", `${added.name} has this address and was deactivated. Let them in again from the list.`);
    case "elsewhere":
      throw refused("email", "This address belongs to somebody of another workspace.");
  }
}

async function changeOne(db: Db, viewer: Viewer, userId: string, change: PersonChange): Promise<{ changed: boolean }> {
  demand(mayOperate(viewer));
  const outcome = await changePerson(db, viewer, userId, change);
  if (outcome === "not-found") throw new AppError("not_found", "There is no such member.");
  if (outcome === "last-admin") {
    throw new AppError(
      "conflict",
      "This is the workspace's only admin, and nobody could change anything any more. Make somebody else an admin first. Nothing was changed.",
    );
  }
  return { changed: outcome === "changed" };
}

function refused(field: string, message: string): AppError {
  return new AppError("invalid_input", message, { fields: [{ field, message }] });
}
