import { TIME_WORDS, WEATHER_WORDS } from "@/components/assets/light-words";
import type { KeptReference } from "@/lib/domain/reference/kept-reference";

export const PART_WORDS: Readonly<Record<string, string>> = {
  name: "Name",
  appearance: "Appearance",
  wardrobe: "Wardrobe",
  movement: "Movement",
  location: "Location",
  timeOfDay: "Time of day",
  weather: "Weather",
  cinematography: "Cinematography",
  lighting: "Lighting",
  palette: "Palette",
};

/** One part of a reference as people read it. */
export function partText(reference: KeptReference, part: string): string {
  if (reference.kind === "place" && part === "timeOfDay") return TIME_WORDS[reference.timeOfDay].word;
  if (reference.kind === "place" && part === "weather") return WEATHER_WORDS[reference.weather].word;
  const value = Object.entries(reference).find(([name]) => name === part)?.[1];
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
}
