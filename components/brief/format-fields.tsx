import { BackendsField } from "@/components/brief/backends-field";
import type { BriefValues } from "@/components/brief/brief-values";
import { ProjectField } from "@/components/brief/project-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { problemOf } from "@/lib/client/problem";
import { ASPECT_RATIOS, BUDGET_USD, DURATION_SECONDS, FRAME_RATES, RESOLUTIONS } from "@/lib/domain/brief";
import type { FieldProblem } from "@/lib/domain/errors";

const RATIOS = ASPECT_RATIOS.map((value) => ({ value, label: value, figure: <RatioFigure ratio={value} /> }));
const RATES = FRAME_RATES.map((rate) => ({ value: String(rate), label: `${rate} fps` }));
const SIZES = RESOLUTIONS.map((value) => ({ value, label: value }));

type Props = { values: BriefValues; problems: readonly FieldProblem[]; projectNames: readonly string[] };

export function FormatFields({ values, problems, projectNames }: Props) {
  return (
    <Section title="Format and budget">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          id="durationSeconds"
          name="durationSeconds"
          label="Length"
          suffix="s"
          inputMode="decimal"
          hint={`${DURATION_SECONDS.min} to ${DURATION_SECONDS.max} seconds`}
          defaultValue={values.durationSeconds}
          problem={problemOf(problems, "durationSeconds")}
        />
        <TextField
          id="budgetUsd"
          name="budgetUsd"
          label="Budget"
          prefix="$"
          inputMode="decimal"
          hint={`$${BUDGET_USD.min.toFixed(2)} to $${BUDGET_USD.max.toFixed(2)}; the quote tells you whether it is enough`}
          defaultValue={values.budgetUsd}
          problem={problemOf(problems, "budgetUsd")}
        />
        <ChoiceField
          name="aspectRatio"
          label="Aspect ratio"
          choices={RATIOS}
          defaultValue={values.aspectRatio}
          problem={problemOf(problems, "aspectRatio")}
        />
        <div className="flex flex-wrap gap-5">
          <ChoiceField
            name="resolution"
            label="Resolution"
            choices={SIZES}
            defaultValue={values.resolution}
            problem={problemOf(problems, "resolution")}
          />
          <ChoiceField
            name="fps"
            label="Frame rate"
            choices={RATES}
            defaultValue={values.fps}
            problem={problemOf(problems, "fps")}
          />
        </div>
        <BackendsField value={values.allowedBackends} problem={problemOf(problems, "preferences.allowedBackends")} />
        <div>
          <ProjectField value={values.project} names={projectNames} problem={problemOf(problems, "project")} />
        </div>
      </div>
    </Section>
  );
}

function RatioFigure({ ratio }: { ratio: string }) {
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  const scale = 14 / Math.max(across, down);
  return (
    <span
      aria-hidden
      className="block rounded-[2px] border-2 border-current opacity-70"
      style={{ width: across * scale, height: down * scale }}
    />
  );
}
