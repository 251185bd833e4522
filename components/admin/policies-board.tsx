"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { type FormEvent, useState } from "react";
import { PolicyFields } from "@/components/admin/policy-fields";
import { readPolicy } from "@/components/admin/policy-values";
import { SavedNotice } from "@/components/admin/saved-notice";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { ChangeList } from "@/components/history/change-list";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { policiesQuery } from "@/lib/client/admin";
import { changePolicy } from "@/lib/client/admin-commands";
import type { FieldProblem } from "@/lib/domain/errors";
import type { Policy } from "@/lib/domain/gate";
import type { PolicyChange } from "@/lib/domain/policies";

/** What passes without a person and who must sign. What was typed stays when it is refused. */
export function PoliciesBoard() {
  const { data: view } = useSuspenseQuery(policiesQuery());
  /** The policy the form was filled with: what another admin changes meanwhile is refused, never overwritten. */
  const [seen, setSeen] = useState(view.policy);
  const [unreadable, setUnreadable] = useState<FieldProblem[]>([]);
  const [saved, setSaved] = useState<string | null>(null);
  const save = useAdminCommand((change: PolicyChange) => changePolicy(change));
  const problems = [...unreadable, ...save.fields];

  function showNewest(): void {
    setSeen(view.policy);
    save.reset();
  }

  function tell(policy: Policy): void {
    setSeen(policy);
    setSaved(
      "Saved. It holds for films that are submitted from now on; those under way keep the policies they began with.",
    );
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const read = readPolicy(new FormData(event.currentTarget));
    setUnreadable(read.problems);
    setSaved(null);
    const { policy } = read;
    if (policy) save.mutate({ policy, seen }, { onSuccess: () => tell(policy) });
    else save.reset();
  }

  return (
    <div className="flex max-w-4xl flex-col gap-6 px-4 py-5 lg:px-8">
      <SavedNotice>{saved}</SavedNotice>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <div key={JSON.stringify(seen)} className="rounded-lg border bg-surface">
          <PolicyFields view={{ ...view, policy: seen }} problems={problems} />
        </div>
        {save.refusal && (
          <Notice
            kind="bad"
            title="Nothing was changed"
            action={view.policy !== seen && <Button onClick={showNewest}>Show them as they are now</Button>}
          >
            {save.refusal}
          </Notice>
        )}
        <div className="flex items-center justify-end gap-3">
          <p className="text-muted text-xs">A preset of a brief may ask for more people, never for fewer signatures.</p>
          <Button type="submit" tone="primary" icon={Check} isPending={save.isPending}>
            Save the policies
          </Button>
        </div>
      </form>
      <div className="rounded-lg border bg-surface px-4 py-3">
        <ChangeList label="Changes" lines={view.history} />
      </div>
    </div>
  );
}
