import { ChevronRight } from "lucide-react";
import { groupLines, type WordChange, wordChanges } from "@/components/board/rewrite-words";
import type { RewriteChange } from "@/lib/domain/board/rewrite-change";
import type { Plan } from "@/lib/domain/plan";

/** How diffPlans says that a prompt is another one. */
const PROMPT_LINE = "prompt rewritten";

type Props = { lines: readonly string[]; base: Plan; change: RewriteChange; isPromptOpen: boolean };

/** Everything that would differ, under the scene or the shot that it is about; prompts word by word. */
export function RewriteLines({ lines, base, change, isPromptOpen }: Props) {
  return (
    <ul className="divide-y">
      {groupLines(lines).map(({ of, lines: own }) => (
        <li key={of} className="grid gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[6.5rem_1fr]">
          <h3 className="font-mono text-faint text-xs leading-5">{of}</h3>
          <div className="flex min-w-0 flex-col gap-1 [overflow-wrap:anywhere]">
            {own.map((line) =>
              line === PROMPT_LINE ? (
                <PromptChange key={line} of={of} base={base} change={change} isOpen={isPromptOpen} />
              ) : (
                <p key={line} className="first-letter:uppercase">
                  {line}
                </p>
              ),
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function PromptChange({ of, base, change, isOpen }: { of: string; isOpen: boolean } & Pick<Props, "base" | "change">) {
  const before = base.shots.find(({ code }) => code === of)?.prompt ?? "";
  const after = change.kind === "rewrite-prompt" ? change : change.shots.find(({ code }) => code === of);
  return (
    <details open={isOpen} className="group">
      <summary className="flex min-h-6 w-fit cursor-pointer list-none items-center gap-1 rounded-sm hover:text-accent">
        Prompt rewritten
        <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
      </summary>
      <p dir="auto" className="mt-1 rounded-md bg-canvas p-2.5 text-xs leading-relaxed">
        {wordChanges(before, after?.prompt ?? before).map((piece) => (
          <Piece key={piece.id} {...piece} />
        ))}
      </p>
    </details>
  );
}

function Piece({ kind, text }: WordChange) {
  if (kind === "gone") return <del className="text-faint">{text}</del>;
  if (kind === "new") return <ins className="rounded-sm bg-good/15 decoration-good/60 underline-offset-2">{text}</ins>;
  return text;
}
