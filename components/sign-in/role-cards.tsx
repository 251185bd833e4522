import { Clapperboard, LoaderCircle, type LucideIcon, ShieldCheck, Stamp } from "lucide-react";
import type { Role } from "@/lib/domain/viewer";

export type OneClick = { role: Role; email: string; label: string };

const ROLES: Record<Role, { title: string; icon: LucideIcon; sentence: string }> = {
  producer: { title: "Producer", icon: Clapperboard, sentence: "Writes briefs, shapes the board, takes shots again." },
  approver: { title: "Approver", icon: Stamp, sentence: "Accepts storyboards, signs costs, accepts films." },
  admin: { title: "Admin", icon: ShieldCheck, sentence: "Does everything, and watches costs and quality." },
};

/** One click for each person, on a machine where the studio runs for its own user. */
export function RoleCards({
  people,
  pendingEmail,
  onPick,
}: {
  people: readonly OneClick[];
  pendingEmail: string | null;
  onPick: (person: OneClick) => void;
}) {
  return (
    <ul aria-label="Sign in as" className="grid gap-3 sm:grid-cols-3">
      {people.map((person) => {
        const { role, email, label } = person;
        const { title, icon: Icon, sentence } = ROLES[role];
        return (
          <li key={email} className="flex">
            <button
              type="button"
              disabled={pendingEmail !== null}
              aria-busy={pendingEmail === email}
              onClick={() => onPick(person)}
              className="flex flex-1 flex-col items-start gap-2 rounded-lg border bg-surface p-5 text-left transition-colors hover:border-edge hover:bg-hover disabled:opacity-60"
            >
              {pendingEmail === email ? (
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
