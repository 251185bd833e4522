import { LockKeyhole } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export function AdminsOnly() {
  return (
    <>
      <PageHeader title="Not for your role" />
      <EmptyState
        icon={LockKeyhole}
        title="This page is for administrators"
        action={<ButtonLink href="/">Back to the jobs</ButtonLink>}
      >
        You are signed in, but your role doesn't see the costs and quality of the whole workspace. An administrator can
        change your role.
      </EmptyState>
    </>
  );
}
