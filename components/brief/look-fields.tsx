import { ChevronRight } from "lucide-react";
import type { BriefValues } from "@/components/brief/brief-values";
import { PaletteField } from "@/components/brief/palette-field";
import { SelectField, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { problemOf } from "@/lib/client/problem";
import type { FieldProblem } from "@/lib/domain/errors";

type Props = { values: BriefValues; problems: readonly FieldProblem[] };

const PRIORITY_OPTIONS = [
  { value: "low", label: "Low" },
  { value: "normal", label: "Normal" },
  { value: "high", label: "High" },
];
const MORE_FIELDS = ["language", "priority", "preferences.qualityFloor"];

export function LookFields({ values, problems }: Props) {
  return (
    <Section title="Look and sound" note="All of it optional.">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          id="style"
          name="style"
          label="Style"
          placeholder="Documentary, hand-held"
          defaultValue={values.style}
          problem={problemOf(problems, "style")}
          dir="auto"
        />
        <TextField
          id="mood"
          name="mood"
          label="Mood"
          placeholder="Calm, hopeful"
          defaultValue={values.mood}
          problem={problemOf(problems, "mood")}
          dir="auto"
        />
      </div>
      <PaletteField value={values.palette} problem={problemOf(problems, "palette")} />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Tick name="music" label="Music" isOn={values.music === "on"} />
        <Tick name="voice" label="Voice-over" isOn={values.voice === "on"} />
      </div>
      <MoreFields values={values} problems={problems} />
    </Section>
  );
}

function MoreFields({ values, problems }: Props) {
  const hasProblem = problems.some((problem) => MORE_FIELDS.includes(problem.field));
  return (
    <details open={hasProblem} className="group">
      <summary className="flex w-fit items-center gap-1.5 rounded-sm text-muted hover:text-ink">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        More settings
      </summary>
      <div className="mt-4 grid gap-5 sm:grid-cols-3">
        <TextField
          id="language"
          name="language"
          label="Language"
          placeholder="Found in the prompt"
          hint="en, fr, pt-BR …"
          defaultValue={values.language}
          problem={problemOf(problems, "language")}
        />
        <SelectField
          id="priority"
          name="priority"
          label="Priority"
          options={PRIORITY_OPTIONS}
          defaultValue={values.priority}
          problem={problemOf(problems, "priority")}
        />
        <TextField
          id="qualityFloor"
          name="qualityFloor"
          label="Quality floor"
          hint="0 to 10; no backend expected to score less is used"
          inputMode="decimal"
          defaultValue={values.qualityFloor}
          problem={problemOf(problems, "preferences.qualityFloor")}
        />
      </div>
    </details>
  );
}

function Tick({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label className="flex min-h-9 items-center gap-2.5">
      <input type="checkbox" name={name} value="on" defaultChecked={isOn} className="size-4 accent-accent-solid" />
      {label}
    </label>
  );
}
