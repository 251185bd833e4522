"use client";

import { Plus, X } from "lucide-react";

const FEWEST_COLOURS = 3;
const MOST_COLOURS = 8;

/** Three to eight colours, each picked by itself. */
export function PaletteInput({
  palette,
  onChange,
}: {
  palette: readonly string[];
  onChange: (palette: string[]) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Palette</legend>
      <div className="flex flex-wrap gap-2">
        {palette.map((colour, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two colours may be the same; their place is what they have
          <span key={index} className="inline-flex items-center rounded-md border">
            <input
              type="color"
              value={colour}
              aria-label={`Colour ${index + 1}`}
              onChange={(event) => onChange(palette.with(index, event.target.value))}
              className="h-8 w-9 cursor-pointer rounded-md bg-transparent"
            />
            {palette.length > FEWEST_COLOURS && (
              <button
                type="button"
                aria-label={`Remove colour ${index + 1}`}
                onClick={() => onChange(palette.toSpliced(index, 1))}
                className="grid size-6 place-items-center text-muted hover:text-ink"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            )}
          </span>
        ))}
        {palette.length < MOST_COLOURS && (
          <button
            type="button"
            aria-label="Add a colour"
            onClick={() => onChange([...palette, palette.at(-1) ?? "#808080"])}
            className="grid size-8 place-items-center rounded-md border text-muted hover:bg-hover hover:text-ink"
          >
            <Plus aria-hidden className="size-4" />
          </button>
        )}
      </div>
    </fieldset>
  );
}
