import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { SeekButton } from "@/components/quality/seek-button";
import type { ShowMoment } from "@/components/quality/show-moment";
import { VerdictBadge } from "@/components/quality/verdict-badge";
import type { Judgement } from "@/lib/domain/qa/judgement";
import type { TechnicalCheck, TechnicalReport } from "@/lib/domain/qa/technical-report";

type Props = {
  report: TechnicalReport;
  scored: Judgement["shots"][number] | undefined;
  canShow: boolean;
  onShow: ShowMoment;
  /** What can be done about a file that failed; stands beside what failed. */
  children?: ReactNode;
};

/** The ten checks of one file. Open from the start when something is wrong; closed it holds nothing, so 120 of them stay light. */
export function ReportPanel({ report, scored, canShow, onShow, children }: Props) {
  const [isOpen, setIsOpen] = useState(report.verdict === "fail");
  const passed = report.checks.filter((check) => check.verdict === "pass").length;
  return (
    <details
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="group [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto]"
    >
      <summary className="-outline-offset-2 flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-hover">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-faint transition-transform group-open:rotate-90" />
        <span className="font-medium font-mono text-xs">{report.code ?? "Final cut"}</span>
        <VerdictBadge verdict={report.verdict} />
        <span className="text-muted text-xs tabular-nums">
          {passed} of {report.checks.length} passed
        </span>
        {scored && (
          <span className="ml-auto text-muted text-xs tabular-nums">
            Score <span className="font-medium text-ink">{scored.average.toFixed(1)}</span>
          </span>
        )}
      </summary>
      {isOpen && (
        <Checks report={report} scored={scored} canShow={canShow} onShow={onShow}>
          {children}
        </Checks>
      )}
    </details>
  );
}

function Checks({ report, scored, canShow, onShow, children }: Props) {
  return (
    <div className="border-t px-4 py-3">
      <ul className="grid gap-x-8 gap-y-2.5 lg:grid-cols-2">
        {report.checks.map((check) => (
          <Check key={check.id} check={check} code={report.code} canShow={canShow} onShow={onShow} />
        ))}
      </ul>
      {scored && scored.findings.length > 0 && (
        <ul className="mt-3 list-disc border-t pt-3 pl-5 text-muted text-xs">
          {scored.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      {children && <div className="mt-3 grid border-t pt-3 sm:flex sm:justify-end">{children}</div>}
    </div>
  );
}

function Check({
  check,
  code,
  canShow,
  onShow,
}: {
  check: TechnicalCheck;
  code: string | null;
  canShow: boolean;
  onShow: ShowMoment;
}) {
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1">
      <VerdictBadge verdict={check.verdict} />
      <div className="min-w-0 flex-1 basis-40">
        <p>
          {check.label} <span className="tabular-nums">{check.measured}</span>
        </p>
        <p className="text-faint text-xs">allowed: {check.limit}</p>
        {check.reason && <p className="text-xs text-pretty">{check.reason}</p>}
      </div>
      {check.atSeconds !== null && canShow && (
        <SeekButton code={code} atSeconds={check.atSeconds} finding={check.reason || check.label} onShow={onShow} />
      )}
    </li>
  );
}
