import { UserRound } from "lucide-react";
import { Section } from "@/components/ui/section";
import type { ScriptOutline } from "@/lib/domain/script-outline";
import { formatAbout, formatCount } from "@/lib/format";

/** The scenes a text names, before anything is made of them. */
export function SceneOutline({ outline: { scenes, seconds, characters } }: { outline: ScriptOutline }) {
  const people = characters.length > 0 ? `, ${formatCount(characters.length, "character")}` : "";
  return (
    <Section
      title="Scenes found"
      note={`${formatCount(scenes.length, "scene")}, reads for ${formatAbout(seconds)}${people}`}
    >
      <ol aria-label="Scenes found" className="max-h-80 overflow-y-auto rounded-lg border bg-surface">
        {scenes.map((scene, index) => (
          <li key={scene.line} className="flex gap-3 border-b px-3 py-2 last:border-b-0">
            <span className="w-5 shrink-0 text-right font-mono text-faint text-xs leading-5">{index + 1}</span>
            <span className="min-w-0 flex-1">
              <span className="block break-words font-medium text-xs leading-5" dir="auto">
                {scene.heading}
              </span>
              {scene.characters.length > 0 && (
                <span className="flex items-center gap-1 text-muted text-xs" dir="auto">
                  <UserRound aria-hidden className="size-3 shrink-0" />
                  <span className="sr-only">Characters: </span>
                  {scene.characters.join(", ")}
                </span>
              )}
            </span>
            <span className="shrink-0 text-faint text-xs leading-5 tabular-nums">
              {Math.round(scene.seconds)} s<span className="sr-only">, line {scene.line}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
