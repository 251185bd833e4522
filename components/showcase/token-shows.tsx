import { Show } from "@/components/showcase/show";
import { Section } from "@/components/ui/section";

const SURFACES = ["bg-canvas", "bg-surface", "bg-raised", "bg-sunken", "bg-hover"];
const INKS = ["text-ink", "text-muted", "text-faint", "text-accent", "text-good", "text-warn", "text-bad", "text-gold"];
const SIZES = ["text-2xs", "text-xs", "text-sm", "text-base", "text-lg", "text-xl", "text-2xl"];
const RADII = ["rounded-sm", "rounded-md", "rounded-lg", "rounded-full"];

export function TokenShows() {
  return (
    <Section title="Tokens" note="Everything here is written down once, in app/tokens.css.">
      <div className="divide-y">
        <Show name="Surfaces">
          {SURFACES.map((name) => (
            <span key={name} className={`grid h-16 w-28 place-items-center rounded-md border text-xs ${name}`}>
              {name.slice(3)}
            </span>
          ))}
        </Show>
        <Show name="Inks">
          {INKS.map((name) => (
            <span key={name} className={`font-medium ${name}`}>
              {name.slice(5)}
            </span>
          ))}
        </Show>
        <Show name="Type">
          {SIZES.map((name) => (
            <span key={name} className={name}>
              Scene {name.slice(5)}
            </span>
          ))}
          <span className="font-mono text-sm">SC01-SH010</span>
        </Show>
        <Show name="Radius">
          {RADII.map((name) => (
            <span key={name} className={`grid h-12 w-24 place-items-center border border-edge text-xs ${name}`}>
              {name.slice(8)}
            </span>
          ))}
        </Show>
        <Show name="Motion">
          <span className="size-8 animate-breathe rounded-md bg-accent" />
          <span className="text-muted text-xs">breathe, rise, appear, slide-in; none for whoever asks for less</span>
        </Show>
      </div>
    </Section>
  );
}
