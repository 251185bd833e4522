"use client";

import { Link2, Link2Off, RefreshCw } from "lucide-react";
import Link from "next/link";
import { useAdminCommand } from "@/components/admin/use-admin-command";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { verifyAudit } from "@/lib/client/admin-commands";
import type { AuditChecks } from "@/lib/domain/audit-chain";
import { breakWords } from "@/lib/domain/break-words";
import { formatCount } from "@/lib/format";

/** Whether the history of every job is what was written, and when that was last found out. */
export function AuditCard({ audit }: { audit: AuditChecks }) {
  const verify = useAdminCommand(() => verifyAudit());
  return (
    <Section
      title="Audit chain"
      note="Every entry of a history carries the hash of the one before it."
      aside={
        <Button icon={RefreshCw} isPending={verify.isPending} onClick={() => verify.mutate(undefined)}>
          Verify now
        </Button>
      }
    >
      <div className="flex flex-col gap-3 rounded-lg border bg-surface p-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Badge tone={audit.ok ? "good" : "bad"} icon={audit.ok ? Link2 : Link2Off}>
            {audit.ok ? "Intact" : "Broken"}
          </Badge>
          <span>
            {formatCount(audit.entries, "entry", "entries")} in {formatCount(audit.chains, "chain")}
          </span>
          <span className="text-muted text-xs">
            Verified <Moment at={audit.verifiedAt} isRelative />
          </span>
        </div>
        {audit.broken.length > 0 && <Broken broken={audit.broken} />}
        {verify.error && (
          <p role="alert" className="text-bad">
            It was not verified: {verify.error.message}
          </p>
        )}
      </div>
    </Section>
  );
}

function Broken({ broken }: Pick<AuditChecks, "broken">) {
  return (
    <ul className="flex flex-col gap-1.5 border-t pt-3">
      {broken.map(({ jobId, title, brokenAt }) => (
        <li key={jobId ?? "workspace"}>
          {jobId === null ? (
            title
          ) : (
            <Link href={`/jobs/${jobId}?view=history`} className="underline underline-offset-2">
              {title}
            </Link>
          )}
          <span className="text-bad">: {breakWords(brokenAt)}</span>
        </li>
      ))}
    </ul>
  );
}
