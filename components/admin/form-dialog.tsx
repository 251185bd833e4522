"use client";

import type { LucideIcon } from "lucide-react";
import type { FormEvent, ReactNode } from "react";
import { Button, type ButtonTone } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

/** A form in a modal. What was typed stays when it is refused. */
export function FormDialog({
  title,
  intro,
  submit,
  refusal,
  isPending,
  onClose,
  onSubmit,
  children,
}: {
  title: string;
  intro?: ReactNode;
  submit: { label: string; icon: LucideIcon; tone?: ButtonTone };
  /** Why the whole form was refused, when no field of it says so. */
  refusal: string | null;
  isPending: boolean;
  onClose: () => void;
  onSubmit: (form: FormData) => void;
  children?: ReactNode;
}) {
  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={send} noValidate className="flex flex-col gap-4">
        {intro && <div className="text-muted text-pretty">{intro}</div>}
        {children}
        {refusal && (
          <Notice kind="bad" title="Nothing was changed">
            {refusal}
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone={submit.tone ?? "primary"} icon={submit.icon} isPending={isPending}>
            {submit.label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was typed into a field, without the spaces around it. */
export function typed(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}
