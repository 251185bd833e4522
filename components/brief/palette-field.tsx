"use client";

import { useState } from "react";
import { listOf } from "@/components/brief/brief-values";
import { TextField } from "@/components/ui/field";
import { hexColourSchema } from "@/lib/domain/picture";

/** Colours as text, which can be pasted, with a picker beside it for those who'd rather look. */
export function PaletteField({ value, problem }: { value: string; problem: string | undefined }) {
  const [text, setText] = useState(value);
  const colours = listOf(text);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        id="palette"
        name="palette"
        label="Palette"
        placeholder="#0f2533 #f0b35a #dfe6e9"
        hint="Up to eight colours"
        value={text}
        onChange={(event) => setText(event.target.value)}
        problem={problem}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="flex flex-wrap items-center gap-2">
        {colours.map((colour, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the same colour may be typed twice
            key={`${colour}-${index}`}
            aria-hidden
            title={colour}
            className="size-6 rounded-sm border border-edge/60"
            style={{ background: hexColourSchema.safeParse(colour).success ? colour : "transparent" }}
          />
        ))}
        <label className="inline-flex min-h-9 items-center gap-2 rounded-md border border-edge border-dashed px-3 text-muted text-xs hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent">
          Add a colour
          <input
            type="color"
            defaultValue="#8899aa"
            onBlur={(event) => setText(withColour(text, event.target.value, event.target.defaultValue))}
            className="h-5 w-7 cursor-pointer border-0 bg-transparent p-0"
          />
        </label>
      </div>
    </div>
  );
}

function withColour(text: string, picked: string, untouched: string): string {
  if (picked === untouched || listOf(text).includes(picked)) return text;
  return `${text.trim()} ${picked}`.trim();
}
