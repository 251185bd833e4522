"use client";

import { Check, UserCheck, UserX } from "lucide-react";
import type { ReactNode } from "react";
import { ROLE_OPTIONS } from "@/components/admin/role-words";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { SelectField } from "@/components/ui/field";
import { FormDialog, typed } from "@/components/ui/form-dialog";
import { changePerson } from "@/lib/client/admin-commands";
import type { Person, PersonChange } from "@/lib/domain/people";
import { roleSchema } from "@/lib/domain/viewer";

export type PersonEdit = { person: Person; kind: PersonChange["kind"] };
type Props = { edit: PersonEdit; onClose: () => void; onSaved: (sentence: string) => void };

/** One change of one person, with what it means for them and for their films. */
export function PersonChangeForm({ edit: { person, kind }, onClose, onSaved }: Props) {
  const save = useAdminCommand((change: PersonChange) => changePerson(person.userId, change));
  const send = (change: PersonChange) => save.mutate(change, { onSuccess: () => onSaved(SAVED[kind](person.name)) });
  const { title, intro, submit } = formOf(person, kind);

  return (
    <FormDialog
      title={title}
      intro={intro}
      submit={submit}
      refusal={save.refusal}
      isPending={save.isPending}
      onClose={onClose}
      onSubmit={(form) =>
        send(kind === "role" ? { kind, role: roleSchema.catch(person.role).parse(typed(form, "role")) } : { kind })
      }
    >
      {kind === "role" && (
        <SelectField id="role" name="role" label="Role" options={ROLE_OPTIONS} defaultValue={person.role} />
      )}
    </FormDialog>
  );
}

const SAVED: Record<PersonChange["kind"], (name: string) => string> = {
  role: (name) => `Saved. ${name} has the new role from their next click on.`,
  deactivate: (name) => `${name} can't sign in any more. What they made and signed stays.`,
  reactivate: (name) => `${name} can sign in again.`,
};

type Form = { title: string; intro: ReactNode; submit: Parameters<typeof FormDialog>[0]["submit"] };

function formOf({ name, isYou }: Person, kind: PersonChange["kind"]): Form {
  switch (kind) {
    case "role":
      return {
        title: `The role of ${name}`,
        intro: isYou
          ? "This is you: without the role of an admin this page is closed to you."
          : "Signatures they have given stay.",
        submit: { label: "Save", icon: Check },
      };
    case "deactivate":
      return {
        title: `Deactivate ${name}?`,
        intro: `${isYou ? "This is you: you are signed out at once. " : ""}They can't sign in any more. Their films, signatures and name in the history stay, and you can let them in again.`,
        submit: { label: "Deactivate", icon: UserX, tone: "danger" },
      };
    case "reactivate":
      return {
        title: `Let ${name} in again?`,
        intro: "They sign in as before, with the role they had.",
        submit: { label: "Let them in", icon: UserCheck },
      };
  }
}
