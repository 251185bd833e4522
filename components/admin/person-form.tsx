"use client";

import { UserPlus } from "lucide-react";
import { ROLE_OPTIONS } from "@/components/admin/role-words";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { SelectField, TextField } from "@/components/ui/field";
import { FormDialog, typed } from "@/components/ui/form-dialog";
import { addPerson } from "@/lib/client/admin-commands";
import { problemOf } from "@/lib/client/problem";
import { PASSWORD_LENGTH, type Way } from "@/lib/domain/people";

type Props = { way: Way; onClose: () => void; onAdded: (name: string) => void };

/** A new member: who they are, what they may do, and what they sign in with first. */
export function PersonForm({ way, onClose, onAdded }: Props) {
  const add = useAdminCommand((person: Record<string, string>) => addPerson(person));
  const field = (name: string) => ({ id: name, name, autoComplete: "off", problem: problemOf(add.fields, name) });

  function submit(form: FormData): void {
    const names = way === "password" ? ["name", "email", "role", "password"] : ["name", "email", "role"];
    const person = Object.fromEntries(names.map((name) => [name, typed(form, name)]));
    add.mutate(person, { onSuccess: ({ name }) => onAdded(name) });
  }

  return (
    <FormDialog
      title="Add a person"
      intro={
        way === "one-click"
          ? "On this machine people sign in by one click: they appear on the sign-in page at once."
          : "Tell them the password yourself; nothing is mailed."
      }
      submit={{ label: "Add", icon: UserPlus }}
      problems={add.fields}
      refusal={add.refusal}
      isPending={add.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField {...field("name")} label="Name" maxLength={80} />
      <TextField {...field("email")} label="E-mail" type="email" maxLength={200} />
      <SelectField {...field("role")} label="Role" options={ROLE_OPTIONS} defaultValue="producer" />
      {way === "password" && (
        <TextField
          {...field("password")}
          type="password"
          autoComplete="new-password"
          label="First password"
          hint={`At least ${PASSWORD_LENGTH.min} characters.`}
          maxLength={PASSWORD_LENGTH.max}
        />
      )}
    </FormDialog>
  );
}
