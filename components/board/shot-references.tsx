import { ShotFacts } from "@/components/board/shot-facts";
import type { Plan, Shot } from "@/lib/domain/plan";

/** What a shot takes from the film: its people, its place, and what carries over. */
export function ShotReferences({ plan, shot }: { plan: Plan; shot: Shot }) {
  const scene = plan.scenes.find(({ number }) => number === shot.sceneNumber);
  const characters = plan.markers.characters.filter(({ name }) => shot.characters.includes(name));
  return (
    <div className="flex flex-col gap-4">
      {characters.map(({ name, appearance, wardrobe, movement }) => (
        <section key={name} aria-label={name} className="rounded-md border bg-surface p-3">
          <p className="font-medium">{name}</p>
          <p className="text-muted text-xs text-pretty">
            {appearance} {wardrobe} {movement}
          </p>
        </section>
      ))}
      {scene && (
        <section aria-label="Place" className="rounded-md border bg-surface p-3">
          <p className="font-medium">{scene.location}</p>
          <p className="text-muted text-xs">
            {scene.timeOfDay.replace("-", " ")}, {scene.weather}. {scene.lighting}
          </p>
        </section>
      )}
      <ShotFacts shot={shot} />
    </div>
  );
}
