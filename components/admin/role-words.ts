import type { Option } from "@/components/ui/field";
import { ROLES, type Role } from "@/lib/domain/viewer";

export const ROLE_WORDS: Record<Role, { name: string; does: string }> = {
  producer: { name: "Producer", does: "makes films of their own" },
  approver: { name: "Approver", does: "signs storyboards, costs and films" },
  admin: { name: "Admin", does: "everything, and looks after the studio" },
};

export const ROLE_OPTIONS: readonly Option[] = ROLES.map((role) => ({
  value: role,
  label: `${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].does}`,
}));
