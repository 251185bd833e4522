import { ShieldCheck, Stamp, UserCheck, UserCog, UserX } from "lucide-react";
import type { PersonEdit } from "@/components/admin/person-change-form";
import { ROLE_WORDS } from "@/components/admin/role-words";
import { Avatar } from "@/components/ui/avatar";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import type { Person } from "@/lib/domain/people";
import type { Role } from "@/lib/domain/viewer";

const ROLE_LOOK: Record<Role, { tone: Tone; icon: typeof Stamp }> = {
  producer: { tone: "plain", icon: UserCog },
  approver: { tone: "accent", icon: Stamp },
  admin: { tone: "gold", icon: ShieldCheck },
};

/** One member: who, what they may do, when they were last here, and what an admin can change. */
export function PersonRow({ person, onEdit }: { person: Person; onEdit: (edit: PersonEdit) => void }) {
  const { name, email, role, isActive, isYou, lastActiveAt } = person;
  const { tone, icon } = ROLE_LOOK[role];
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 p-3 pl-4 md:grid-cols-[auto_minmax(0,1fr)_8rem_11rem_auto]">
      <Avatar name={name} />
      <div className="min-w-0">
        <h3 className="truncate font-medium" dir="auto">
          {name}
          {isYou && <span className="font-normal text-muted"> (you)</span>}
        </h3>
        <p className="truncate text-muted text-xs">{email ?? "no e-mail"}</p>
      </div>
      <div className="max-md:row-start-1 max-md:col-start-3 max-md:justify-self-end">
        {isActive ? (
          <Badge tone={tone} icon={icon}>
            {ROLE_WORDS[role].name}
          </Badge>
        ) : (
          <Badge tone="plain" icon={UserX}>
            Deactivated
          </Badge>
        )}
      </div>
      <p className="text-muted text-xs max-md:col-span-2 max-md:col-start-1">
        {lastActiveAt ? (
          <>
            Active <Moment at={lastActiveAt} isRelative />
          </>
        ) : (
          "Not active yet"
        )}
      </p>
      <div className="-mr-1 flex justify-end">
        {isActive ? (
          <>
            <Button
              tone="plain"
              icon={UserCog}
              aria-label={`Change the role of ${name}`}
              title="Change the role"
              onClick={() => onEdit({ person, kind: "role" })}
              className="w-9 px-0"
            />
            <Button
              tone="plain"
              icon={UserX}
              aria-label={`Deactivate ${name}`}
              title="Deactivate"
              onClick={() => onEdit({ person, kind: "deactivate" })}
              className="w-9 px-0"
            />
          </>
        ) : (
          <Button
            tone="plain"
            icon={UserCheck}
            aria-label={`Let ${name} in again`}
            onClick={() => onEdit({ person, kind: "reactivate" })}
          >
            Let in again
          </Button>
        )}
      </div>
    </li>
  );
}
