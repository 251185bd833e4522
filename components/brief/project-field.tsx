import { TextField } from "@/components/ui/field";

/** The project a film belongs to: a name that is typed, with the existing ones to choose from. */
export function ProjectField({
  value,
  names,
  problem,
}: {
  value: string;
  names: readonly string[];
  problem: string | undefined;
}) {
  return (
    <>
      <TextField
        id="project"
        name="project"
        label="Project"
        placeholder="Optional"
        hint="Films of one project share its budget; a new name makes a new project"
        list="project-names"
        autoComplete="off"
        defaultValue={value}
        problem={problem}
        dir="auto"
      />
      <datalist id="project-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
