"use client";

import type { LucideIcon } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { LeaveDialog } from "@/components/ui/leave-dialog";
import { Notice } from "@/components/ui/notice";

/**
 * A form in a modal. What was typed stays when it is refused, the first field to correct gets the focus, and closing asks
 * before anything typed is thrown away.
 */
export function FormDialog({
  title,
  intro,
  submit,
  problems = [],
  refusal,
  isPending,
  onClose,
  onSubmit,
  children,
}: {
  title: string;
  intro?: ReactNode;
  submit: { label: string; icon: LucideIcon; tone?: ButtonTone };
  problems?: readonly { field: string }[];
  /** Why the whole form was refused, when no field of it says so. */
  refusal: string | null;
  isPending: boolean;
  onClose: () => void;
  onSubmit: (form: FormData) => void;
  children?: ReactNode;
}) {
  const ref = useRef<HTMLFormElement>(null);
  const [isTyped, setIsTyped] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = () => (isTyped ? setIsLeaving(true) : onClose());
  const wrong = problems.map((problem) => problem.field).join();
  useEffect(() => {
    if (wrong) ref.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [wrong]);

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  }
  return (
    <Dialog title={title} onClose={leave}>
      <form ref={ref} onSubmit={send} onInput={() => setIsTyped(true)} noValidate className="flex flex-col gap-4">
        {intro && <div className="text-muted text-pretty">{intro}</div>}
        {children}
        {refusal && (
          <Notice kind="bad" title="Nothing was changed">
            {refusal}
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={leave}>Cancel</Button>
          <Button type="submit" tone={submit.tone ?? "primary"} icon={submit.icon} isPending={isPending}>
            {submit.label}
          </Button>
        </div>
      </form>
      {isLeaving && <LeaveDialog place="this form" onStay={() => setIsLeaving(false)} onDiscard={onClose} />}
    </Dialog>
  );
}

/** What was typed into a field, without the spaces around it. */
export function typed(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}
