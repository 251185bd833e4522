"use client";

import { keysOf } from "@/components/assets/asset-values";
import { TIME_WORDS, WEATHER_WORDS } from "@/components/assets/light-words";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { PaletteInput } from "@/components/ui/palette-input";
import { problemOf } from "@/lib/client/problem";
import type { FieldProblem } from "@/lib/domain/errors";
import { isOfKind } from "@/lib/domain/reference/is-of-kind";
import type { KeptOf, KeptReference } from "@/lib/domain/reference/kept-reference";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

const LONGEST = 600;
const CHARACTER_PARTS = [
  ["appearance", "Appearance", "Age, face, hair, build: what must be the same in every shot"],
  ["wardrobe", "Wardrobe", ""],
  ["movement", "Movement", "How they carry themselves"],
] as const;
const LOOK_PARTS = [
  ["cinematography", "Cinematography", "Camera, lenses, grain"],
  ["lighting", "Lighting", ""],
] as const;
const TIMES = keysOf(TIME_WORDS).map((value) => ({ value, label: TIME_WORDS[value].word }));
const WEATHERS = keysOf(WEATHER_WORDS).map((value) => ({ value, label: WEATHER_WORDS[value].word }));

type Props = {
  kind: ReferenceKind;
  /** What the fields begin with; null for something new. */
  start: KeptReference | null;
  problems: readonly FieldProblem[];
  palette: readonly string[];
  onPalette: (palette: string[]) => void;
};

/** The fields of a character, a place or a look. What is typed is theirs until the form is sent. */
export function AssetFields({ kind, start, problems, palette, onPalette }: Props) {
  return (
    <>
      <TextField
        {...nameOf("name", problems)}
        label="Name"
        defaultValue={start?.name ?? ""}
        maxLength={LONGEST}
        hint={kind === "character" ? "A brief that uses this name gets the words below." : undefined}
      />
      {kind === "character" && (
        <Texts parts={CHARACTER_PARTS} start={wordsOf(start, "character")} problems={problems} />
      )}
      {kind === "place" && <PlaceFields start={wordsOf(start, "place")} problems={problems} />}
      {kind === "look" && (
        <>
          <Texts parts={LOOK_PARTS} start={wordsOf(start, "look")} problems={problems} />
          <PaletteInput palette={palette} onChange={onPalette} />
        </>
      )}
    </>
  );
}

function Texts<Part extends string>({
  parts,
  start,
  problems,
}: {
  parts: readonly (readonly [part: Part, label: string, hint: string])[];
  start: Readonly<Record<Part, string>> | null;
  problems: readonly FieldProblem[];
}) {
  return parts.map(([part, label, hint]) => (
    <TextArea
      key={part}
      {...nameOf(part, problems)}
      label={label}
      hint={hint}
      defaultValue={start?.[part] ?? ""}
      maxLength={LONGEST}
      rows={2}
    />
  ));
}

function PlaceFields({ start, problems }: { start: KeptOf<"place"> | null; problems: readonly FieldProblem[] }) {
  return (
    <>
      <TextField
        {...nameOf("location", problems)}
        label="Location"
        hint="As it is written into the prompts"
        defaultValue={start?.location ?? ""}
        maxLength={LONGEST}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          {...nameOf("timeOfDay", problems)}
          label="Time of day"
          options={TIMES}
          defaultValue={start?.timeOfDay ?? "day"}
        />
        <SelectField
          {...nameOf("weather", problems)}
          label="Weather"
          options={WEATHERS}
          defaultValue={start?.weather ?? "clear"}
        />
      </div>
    </>
  );
}

function nameOf(field: string, problems: readonly FieldProblem[]) {
  return { id: `asset-${field}`, name: field, dir: "auto", autoComplete: "off", problem: problemOf(problems, field) };
}

function wordsOf<Kind extends ReferenceKind>(start: KeptReference | null, kind: Kind): KeptOf<Kind> | null {
  return start && isOfKind(start, kind) ? start : null;
}
