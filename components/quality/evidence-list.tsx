import { ChevronRight } from "lucide-react";
import { SeekButton } from "@/components/quality/seek-button";
import type { ShowMoment } from "@/components/quality/show-moment";
import type { Evidence } from "@/lib/domain/qa/judgement";
import { formatCount } from "@/lib/format";

const SHOWN = 4;

type Props = {
  evidence: readonly Evidence[];
  canShow: (code: string | null) => boolean;
  onShow: ShowMoment;
};

/** What a score rests on: a few findings at once, all of them on demand. */
export function EvidenceList({ evidence, canShow, onShow }: Props) {
  const hidden = evidence.slice(SHOWN);
  return (
    <div className="flex flex-col gap-1.5 text-xs">
      <Findings evidence={evidence.slice(0, SHOWN)} canShow={canShow} onShow={onShow} />
      {hidden.length > 0 && (
        <details className="group">
          <summary className="flex min-h-6 w-fit items-center gap-1 rounded-sm text-muted hover:text-ink">
            <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
            {formatCount(hidden.length, "more finding")}
          </summary>
          <Findings evidence={hidden} canShow={canShow} onShow={onShow} />
        </details>
      )}
    </div>
  );
}

function Findings({ evidence, canShow, onShow }: Props) {
  return (
    <ul className="flex flex-col gap-1.5">
      {evidence.map(({ code, atSeconds, finding }) => (
        <li key={`${code}:${atSeconds}:${finding}`} className="text-pretty">
          {atSeconds !== null && canShow(code) && (
            <SeekButton code={code} atSeconds={atSeconds} finding={finding} onShow={onShow} />
          )}
          {code && <span className="mr-1.5 font-mono text-faint">{code}</span>}
          <span className="text-muted">{finding}</span>
        </li>
      ))}
    </ul>
  );
}
