import { Kbd } from "@/components/ui/kbd";

const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["Space", "K"], does: "play, pause" },
  { keys: ["J", "L"], does: "back, forward; again is faster" },
  { keys: ["←", "→"], does: "one frame; with Shift one second" },
  { keys: ["↑", "↓"], does: "previous, next shot" },
  { keys: ["I", "O"], does: "in and out; / clears them" },
  { keys: ["Ctrl L"], does: "loop" },
  { keys: ["F", "M"], does: "full screen, mute" },
];

/** The keys of the player, folded away. */
export function KeyMap() {
  return (
    <details className="text-muted text-xs max-sm:hidden">
      <summary className="inline-flex min-h-6 items-center underline decoration-edge underline-offset-4 hover:text-ink">
        Keys of the player
      </summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
