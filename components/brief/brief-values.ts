import { z } from "zod";
import type { BriefInput } from "@/lib/domain/brief";

const text = z.string().catch("");

/** What stands in the form, all of it as text, exactly as it was typed. */
export const briefValuesSchema = z.object({
  preset: text,
  title: text,
  prompt: text,
  durationSeconds: text,
  aspectRatio: text,
  fps: text,
  resolution: text,
  budgetUsd: text,
  project: text,
  /** Ids of the chosen backends with spaces between them; empty for all of them. */
  allowedBackends: text,
  style: text,
  mood: text,
  palette: text,
  language: text,
  priority: text,
  qualityFloor: text,
  voice: text,
  music: text,
});
export type BriefValues = z.infer<typeof briefValuesSchema>;

export const STARTING_VALUES: BriefValues = {
  preset: "",
  title: "",
  prompt: "",
  durationSeconds: "20",
  aspectRatio: "16:9",
  fps: "24",
  resolution: "720p",
  budgetUsd: "5",
  project: "",
  allowedBackends: "",
  style: "",
  mood: "",
  palette: "",
  language: "",
  priority: "normal",
  qualityFloor: "7",
  voice: "",
  music: "on",
};

/** A form in which somebody has written something; settings alone are quickly chosen again. */
export function hasWords({ prompt, title }: BriefValues): boolean {
  return prompt.trim() !== "" || title.trim() !== "";
}

export function valuesOfForm(form: FormData): BriefValues {
  const allowedBackends = form.getAll("allowedBackends").join(" ");
  return briefValuesSchema.parse({ ...Object.fromEntries(form), allowedBackends });
}

/** Puts what a preset, a sample or a file says over what is there. */
export function withBrief(values: BriefValues, brief: Partial<BriefInput>): BriefValues {
  const { preferences, palette, complexity: _, clientRequestId: __, ...plain } = brief;
  const typed = Object.entries(plain).filter(([, value]) => value !== undefined);
  return {
    ...values,
    ...Object.fromEntries(typed.map(([name, value]) => [name, String(value)])),
    ...(palette && { palette: palette.join(" ") }),
    ...(preferences?.qualityFloor !== undefined && { qualityFloor: String(preferences.qualityFloor) }),
    ...(preferences?.allowedBackends && { allowedBackends: preferences.allowedBackends.join(" ") }),
    ...(preferences?.voice !== undefined && { voice: preferences.voice ? "on" : "" }),
    ...(preferences?.music !== undefined && { music: preferences.music ? "on" : "" }),
  };
}

/**
 * The brief to send. Empty fields are left out, so that their defaults hold; a number that can't be read is sent
 * as it was typed, so that the answer names its field.
 */
export function toBriefInput(values: BriefValues): Record<string, unknown> {
  const { preset, title, prompt, project, aspectRatio, resolution, style, mood, language, priority } = values;
  const fields = {
    ...{ preset, title, aspectRatio, resolution, style, mood, language, priority },
    project: project.trim(),
    durationSeconds: numberOf(values.durationSeconds),
    budgetUsd: numberOf(values.budgetUsd),
    fps: numberOf(values.fps),
    palette: listOf(values.palette),
  };
  const preferences = {
    qualityFloor: numberOf(values.qualityFloor),
    allowedBackends: listOf(values.allowedBackends),
    voice: values.voice === "on",
    music: values.music === "on",
  };
  return { prompt, ...withoutEmpty(fields), preferences: withoutEmpty(preferences) };
}

/** Entries separated by spaces or commas. */
export function listOf(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter(Boolean);
}

function numberOf(typed: string): number | string {
  const trimmed = typed.trim();
  const number = Number(trimmed.replace(/^\$/, ""));
  return trimmed === "" || Number.isNaN(number) ? trimmed : number;
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== "" && value !== undefined);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value)));
}
