import { ShieldAlert, ShieldCheck } from "lucide-react";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { AuditChainView } from "@/lib/domain/audit-chain";
import { breakWords } from "@/lib/domain/break-words";
import { formatCount } from "@/lib/format";

/** Whether the history is what was written: each entry carries the hash of the one before it. */
export function ChainState({ chain }: { chain: AuditChainView }) {
  if (chain.brokenAt) {
    return (
      <Notice kind="bad" title="This history is not what was written">
        <ShieldAlert aria-hidden className="mr-1.5 inline size-4" />
        Its chain breaks: {breakWords(chain.brokenAt)}. Tell an administrator; the entries before it hold.
      </Notice>
    );
  }
  return (
    <p className="flex items-center gap-1.5 text-muted text-xs">
      <ShieldCheck aria-hidden className="size-4 shrink-0 text-good" />
      <span>
        The chain of {formatCount(chain.entries, "entry", "entries")} is whole, verified{" "}
        <Moment at={chain.verifiedAt} />.
      </span>
    </p>
  );
}
