import { listOf } from "@/components/brief/brief-values";
import { describedBy, FieldNotes } from "@/components/ui/field";
import { BACKEND_IDS, BACKEND_NAMES } from "@/lib/domain/backend";

const ID = "allowedBackends";

/** Which backends may make the film. None chosen means all of them. */
export function BackendsField({ value, problem }: { value: string; problem: string | undefined }) {
  const chosen = listOf(value);
  const hint = "None chosen: all that reach the quality floor. Only Animatic: a free preview, drawn on this machine";
  return (
    <fieldset id={ID} tabIndex={-1} className="flex min-w-0 flex-col gap-1.5" {...describedBy(ID, { hint, problem })}>
      <legend className="mb-1.5 font-medium">Backends</legend>
      <div className="flex flex-wrap gap-2">
        {BACKEND_IDS.map((id) => (
          <label
            key={id}
            className="flex min-h-10 items-center gap-2.5 rounded-md border border-edge bg-surface px-3 has-checked:border-accent has-checked:bg-accent/12 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              name={ID}
              value={id}
              defaultChecked={chosen.includes(id)}
              className="size-4 accent-accent-solid"
            />
            {BACKEND_NAMES[id]}
          </label>
        ))}
      </div>
      <FieldNotes id={ID} hint={hint} problem={problem} />
    </fieldset>
  );
}
