import { Notice } from "@/components/ui/notice";
import { Problem } from "@/lib/client/problem";
import type { FieldProblem } from "@/lib/domain/errors";
import { formatCount } from "@/lib/format";

/** The whole verdict above the form: every field that needs another look, each a way to it. */
export function BriefProblems({ error }: { error: Error }) {
  return (
    <div ref={takeFocus} tabIndex={-1} className="scroll-mt-20 outline-none">
      <Verdict error={error} />
    </div>
  );
}

/** The button that was pressed may be a long way down: the answer comes into view, and reading goes on there. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

function Verdict({ error }: { error: Error }) {
  const fields = error instanceof Problem ? error.fields : [];
  if (fields.length === 0) {
    return (
      <Notice kind="bad" title="The brief was not sent">
        {error.message}
      </Notice>
    );
  }
  return (
    <Notice kind="bad" title={`${formatCount(fields.length, "field needs", "fields need")} another look`}>
      <ul className="flex flex-col gap-0.5">
        {fields.map((problem) => (
          <li key={problem.field + problem.message}>
            <a href={`#${controlId(problem)}`} className="underline underline-offset-2 hover:text-ink">
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** "preferences.qualityFloor" is edited in "qualityFloor", "palette.2" in "palette". */
function controlId({ field }: FieldProblem): string {
  return field.replace(/^preferences\./, "").replace(/\.\d+$/, "");
}
