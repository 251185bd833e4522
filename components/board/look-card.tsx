"use client";

import { Plus, X } from "lucide-react";
import { ReferenceCard } from "@/components/board/reference-card";
import type { LookDraft } from "@/components/board/reference-draft";
import { TextArea } from "@/components/ui/field";

const FEWEST_COLOURS = 3;
const MOST_COLOURS = 8;

/** How the whole film looks: camera, light and colours. */
export function LookCard({ look, onChange }: { look: LookDraft; onChange: (look: LookDraft) => void }) {
  const setPalette = (palette: string[]) => onChange({ ...look, palette });
  return (
    <ReferenceCard label="Look" codes={[]} everywhere>
      <TextArea
        id="look-cinematography"
        label="Cinematography"
        value={look.cinematography}
        maxLength={600}
        rows={2}
        dir="auto"
        onChange={(event) => onChange({ ...look, cinematography: event.target.value })}
      />
      <TextArea
        id="look-lighting"
        label="Lighting"
        value={look.lighting}
        maxLength={600}
        rows={2}
        dir="auto"
        onChange={(event) => onChange({ ...look, lighting: event.target.value })}
      />
      <fieldset>
        <legend className="mb-1.5 font-medium">Palette</legend>
        <div className="flex flex-wrap gap-2">
          {look.palette.map((colour, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two colours may be the same; their place is what they have
            <span key={index} className="inline-flex items-center rounded-md border">
              <input
                type="color"
                value={colour}
                aria-label={`Colour ${index + 1}`}
                onChange={(event) => setPalette(look.palette.with(index, event.target.value))}
                className="h-8 w-9 cursor-pointer rounded-md bg-transparent"
              />
              {look.palette.length > FEWEST_COLOURS && (
                <button
                  type="button"
                  aria-label={`Remove colour ${index + 1}`}
                  onClick={() => setPalette(look.palette.toSpliced(index, 1))}
                  className="grid size-6 place-items-center text-muted hover:text-ink"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              )}
            </span>
          ))}
          {look.palette.length < MOST_COLOURS && (
            <button
              type="button"
              aria-label="Add a colour"
              onClick={() => setPalette([...look.palette, look.palette.at(-1) ?? "#808080"])}
              className="grid size-8 place-items-center rounded-md border text-muted hover:bg-hover hover:text-ink"
            >
              <Plus aria-hidden className="size-4" />
            </button>
          )}
        </div>
      </fieldset>
    </ReferenceCard>
  );
}
