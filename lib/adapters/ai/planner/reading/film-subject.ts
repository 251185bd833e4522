import type { Name } from "@/lib/adapters/ai/planner/reading/find-names";
import { readTiming } from "@/lib/adapters/ai/planner/reading/read-timing";
import type { AboutFilm } from "@/lib/adapters/ai/planner/reading/story-text";

const MAX_LENGTH = 160;

/** What a film is about in the brief's words: what was asked for, what is sold, else the first thing that is told. */
export function filmSubject(prompt: string, story: string, names: readonly Name[], about: AboutFilm): string {
  if (!/[\p{L}\p{N}]/u.test(prompt)) return prompt.trim().slice(0, MAX_LENGTH);
  const [first = prompt] = story.split("\n");
  const opening = about.opening ? (readTiming(about.opening)?.rest ?? about.opening) : first;
  const subject = about.subject ?? introductionOfBrand(story, names) ?? opening;
  return (subject.replace(/[\s.。!！]+$/u, "") || prompt.trim()).slice(0, MAX_LENGTH);
}

/** "Crumbly, an app that predicts demand" */
function introductionOfBrand(story: string, names: readonly Name[]): string | null {
  const brand = names.find((name) => name.kind === "brand")?.name;
  if (!brand) return null;
  const escaped = brand.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return story.match(new RegExp(`(?<![“"«„「])${escaped},\\s[^.!?。！？\\n]+`, "u"))?.[0].trim() ?? null;
}
