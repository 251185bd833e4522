import { clip } from "@/lib/adapters/ai/planner/clip";
import type { ConsistencyMarkers } from "@/lib/domain/plan";

const LONGEST_PROMPT = 4000;
/** The model's own words keep at least this much room. */
const LEAST_OWN_WORDS = 600;

type Character = ConsistencyMarkers["characters"][number];

/** The model's prompt, with every marker that concerns the shot: what it left out is appended. */
export function shotPrompt(written: string, markers: ConsistencyMarkers, characters: readonly Character[]): string {
  const missing = concernedMarkers(markers, characters).filter(([, marker]) => !holds(written, marker));
  const tail = missing.map(([label, marker]) => `${label}: ${withoutStop(marker)}.`).join(" ");
  const room = Math.max(LEAST_OWN_WORDS, LONGEST_PROMPT - tail.length - 2);
  const own = clip(written, room);
  return clip(tail === "" ? own : `${withoutStop(own)}. ${tail}`, LONGEST_PROMPT);
}

/** The markers that concern a shot with these characters, each with its label. */
export function concernedMarkers(
  { visualStyle, narrative }: ConsistencyMarkers,
  characters: readonly Character[],
): (readonly [label: string, marker: string])[] {
  const { cinematography, lighting, palette } = visualStyle;
  return [
    ...characters.flatMap(({ name, appearance, wardrobe, movement }) => [
      [name, appearance] as const,
      [`${name} wears`, wardrobe] as const,
      [`${name} moves`, movement] as const,
    ]),
    ["Look", cinematography],
    ["Light", lighting],
    ["Palette", palette.join(" ")],
    ["Pacing", narrative.pacing],
  ];
}

function holds(text: string, marker: string): boolean {
  return text.toLowerCase().includes(withoutStop(marker).toLowerCase());
}

function withoutStop(text: string): string {
  return text.replace(/[\s.]+$/u, "");
}
