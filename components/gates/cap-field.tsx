import { controlClass, FieldNotes } from "@/components/ui/field";

/** The most that may ever be spent, typed in place. Once somebody has signed a cap, it is theirs and can't be changed. */
export function CapField({
  text,
  onChange,
  isSigned,
  problem,
}: {
  text: string;
  onChange: (text: string) => void;
  isSigned: boolean;
  problem: string | undefined;
}) {
  return (
    <div className="max-w-60">
      <div className="flex flex-col gap-0.5">
        <label htmlFor="cap" className="text-muted text-xs">
          Never spend more than
        </label>
        <div className="relative w-28">
          <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-muted">$</span>
          <input
            id="cap"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            readOnly={isSigned}
            onChange={(event) => onChange(event.target.value)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "cap-problem" : undefined}
            className={`${controlClass} h-9 pl-7 tabular-nums read-only:bg-sunken read-only:text-muted`}
          />
        </div>
      </div>
      <FieldNotes id="cap" problem={problem} />
    </div>
  );
}
