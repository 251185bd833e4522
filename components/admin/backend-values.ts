import type { BackendSetting } from "@/lib/domain/backend-setting";
import type { FieldProblem } from "@/lib/domain/errors";

/** Fields of a backend that are numbers, with what they are called and measured in. */
export const NUMBER_FIELDS = [
  { name: "expectedQuality", label: "Expected quality", suffix: "/ 10", step: "0.1" },
  { name: "renderLimitSeconds", label: "Give a take up after", suffix: "s", step: "1" },
  { name: "parallelTakes", label: "Takes at once", suffix: "", step: "1" },
  { name: "submissionsPerMinute", label: "Submissions a minute", suffix: "", step: "1" },
  { name: "waitSeconds", label: "Wait before a take starts", suffix: "s", step: "0.1" },
  { name: "secondsPerClipSecond", label: "Work per second of clip", suffix: "s", step: "0.1" },
] as const satisfies readonly { name: keyof BackendSetting; label: string; suffix: string; step: string }[];

type Change = { change: Record<string, unknown>; problems: FieldProblem[] };

/** What was changed in the form, and only that: an unchanged field is not sent, so it can't undo somebody else's change. */
export function readBackendForm(form: FormData, setting: BackendSetting): Change {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const problems = NUMBER_FIELDS.filter(({ name }) => !isNumber(text(name))).map(({ name }) => ({
    field: name,
    message: "Type a number, such as 10.",
  }));
  const values: Record<string, unknown> = {
    label: text("label"),
    model: text("model"),
    enabled: form.get("enabled") === "yes",
    ...Object.fromEntries(NUMBER_FIELDS.map(({ name }) => [name, Number(text(name))])),
  };
  const changed = Object.entries(values).filter(([name, value]) => value !== Reflect.get(setting, name));
  return { change: Object.fromEntries(changed), problems };
}

function isNumber(text: string): boolean {
  return text !== "" && Number.isFinite(Number(text));
}
