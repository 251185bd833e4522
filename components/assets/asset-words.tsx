import type { LucideIcon } from "lucide-react";
import { TIME_WORDS, WEATHER_WORDS } from "@/components/assets/light-words";
import { PaletteStrip } from "@/components/assets/palette-strip";
import type { KeptReference } from "@/lib/domain/reference/kept-reference";

/** What is kept of a character, a place or a look. */
export function AssetWords({ reference }: { reference: KeptReference }) {
  switch (reference.kind) {
    case "character":
      return (
        <Words
          lines={[
            ["Appearance", reference.appearance],
            ["Wardrobe", reference.wardrobe],
            ["Movement", reference.movement],
          ]}
        />
      );
    case "place":
      return (
        <>
          <ul aria-label="Light" className="flex flex-wrap gap-2">
            <Light {...TIME_WORDS[reference.timeOfDay]} />
            <Light {...WEATHER_WORDS[reference.weather]} />
          </ul>
          <Words lines={[["Location", reference.location]]} />
        </>
      );
    case "look":
      return (
        <>
          <PaletteStrip palette={reference.palette} />
          <Words
            lines={[
              ["Cinematography", reference.cinematography],
              ["Lighting", reference.lighting],
            ]}
          />
        </>
      );
  }
}

function Light({ word, icon: Icon }: { word: string; icon: LucideIcon }) {
  return (
    <li className="inline-flex h-7 items-center gap-1.5 rounded-full bg-hover px-2.5 text-xs">
      <Icon aria-hidden className="size-3.5 text-gold" />
      {word}
    </li>
  );
}

function Words({ lines }: { lines: readonly (readonly [label: string, text: string])[] }) {
  return (
    <dl className="flex flex-col gap-2">
      {lines.map(([label, text]) => (
        <div key={label}>
          <dt className="text-faint text-xs">{label}</dt>
          <dd dir="auto" className="text-pretty [overflow-wrap:anywhere]">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
