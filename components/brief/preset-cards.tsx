import { type LucideIcon, Megaphone, Smartphone, Sparkles, Square } from "lucide-react";
import { Button } from "@/components/ui/button";
import { PRESETS, type PresetId } from "@/lib/domain/presets";

const ICONS: Record<PresetId, LucideIcon> = {
  "quick-social": Smartphone,
  "brand-campaign": Megaphone,
  "premium-spot": Sparkles,
};

const CHOICES = [
  ...PRESETS.map(({ id, label, description }) => ({ id: id as string, label, description, icon: ICONS[id] })),
  { id: "", label: "From scratch", description: "Your own format; the workspace's rules for approvals.", icon: Square },
];

type Props = {
  value: string;
  /** A first price range in words for each preset's id. */
  hints: Readonly<Record<string, string>>;
  onPick: (id: string) => void;
  onExample: (id: string) => void;
};

/** A starting point. Picking one fills in format and budget, and keeps what was written. */
export function PresetCards({ value, hints, onPick, onExample }: Props) {
  return (
    <fieldset>
      <legend className="mb-2 font-medium">Start from</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {CHOICES.map(({ id, label, description, icon: Icon }) => (
          <label
            key={id}
            className="flex gap-3 rounded-lg border bg-surface p-3.5 hover:border-edge has-checked:border-accent has-checked:bg-accent/8 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="preset"
              value={id}
              checked={id === value}
              onChange={() => onPick(id)}
              className="mt-1 size-4 shrink-0 accent-accent-solid"
            />
            <span className="min-w-0 flex-1">
              <span className="flex items-center gap-2 font-medium">
                <Icon aria-hidden className="size-4 shrink-0 text-muted" />
                {label}
                {hints[id] && (
                  <span className="ml-auto whitespace-nowrap font-normal text-muted text-xs tabular-nums">
                    {hints[id]}
                  </span>
                )}
              </span>
              <span className="mt-0.5 block text-muted text-xs text-pretty">{description}</span>
            </span>
          </label>
        ))}
      </div>
      {value !== "" && (
        <div className="mt-3">
          <Button tone="plain" onClick={() => onExample(value)}>
            Fill in the example prompt
          </Button>
        </div>
      )}
    </fieldset>
  );
}
