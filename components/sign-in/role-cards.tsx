import { Clapperboard, LoaderCircle, type LucideIcon, ShieldCheck, Stamp } from "lucide-react";
import type { Role } from "@/lib/domain/viewer";

export type OneClick = { role: Role; email: string; label: string };

const ROLES: Record<Role, { title: string; icon: LucideIcon; sentence: string }> = {
  producer: { title: "Producer", icon: Clapperboard, sentence: "Writes briefs, shapes the board, takes shots again." },
  approver: { title: "Approver", icon: Stamp, sentence: "Accepts storyboards, signs costs, accepts films." },
  admin: { title: "Admin", icon: ShieldCheck, sentence: "Does everything, and watches costs and quality." },
};

/** One click for each role, on a machine where the studio runs for its own user. */
export function RoleCards({
  people,
  pendingRole,
  onPick,
}: {
  people: readonly OneClick[];
  pendingRole: string | null;
  onPick: (role: Role) => void;
}) {
  return (
    <ul aria-label="Sign in as" className="grid gap-3 sm:grid-cols-3">
      {people.map(({ role, label }) => {
        const { title, icon: Icon, sentence } = ROLES[role];
        return (
          <li key={role} className="flex">
            <button
              type="button"
              disabled={pendingRole !== null}
              aria-busy={pendingRole === role}
              onClick={() => onPick(role)}
              className="flex flex-1 flex-col items-start gap-2 rounded-lg border bg-surface p-5 text-left transition-colors hover:border-edge hover:bg-hover disabled:opacity-60"
            >
              {pendingRole === role ? (
                <LoaderCircle aria-hidden className="size-5 animate-spin text-accent" />
              ) : (
                <Icon aria-hidden className="size-5 text-accent" />
              )}
              <span className="font-medium text-base">{title}</span>
              <span className="text-muted text-pretty">{sentence}</span>
              <span className="mt-auto pt-2 text-faint text-xs">Continue as {label}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
