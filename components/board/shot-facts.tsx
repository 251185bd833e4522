import type { ReactNode } from "react";
import type { Shot } from "@/lib/domain/plan";

/** What the plan says about a shot beyond what can be edited. */
export function ShotFacts({ shot }: { shot: Shot }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-xs">
      <Fact name="Palette">
        <span className="flex flex-wrap gap-1">
          {shot.palette.map((colour) => (
            <span
              key={colour}
              role="img"
              aria-label={colour}
              title={colour}
              className="size-4 rounded-sm border border-edge/50"
              style={{ background: colour }}
            />
          ))}
        </span>
      </Fact>
      {shot.characters.length > 0 && <Fact name="Characters">{shot.characters.join(", ")}</Fact>}
      {shot.continuity && (
        <Fact name="Carries over">
          {shot.continuity.note} <span className="font-mono text-faint">({shot.continuity.fromCode})</span>
        </Fact>
      )}
      {shot.audioNote && <Fact name="Sound">{shot.audioNote}</Fact>}
      {shot.negativePrompt && <Fact name="Avoid">{shot.negativePrompt}</Fact>}
      <Fact name="Seed">
        <span className="font-mono">{shot.seed}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="text-pretty" dir="auto">
        {children}
      </dd>
    </>
  );
}
