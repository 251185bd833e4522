"use client";

import { CircleCheckBig, Keyboard, LogOut, Plus, SunMoon } from "lucide-react";
import { PaletteGroup, PaletteItem } from "@/components/shell/palette-item";
import { leaveStudio } from "@/components/shell/sign-out-button";
import { THEMES } from "@/components/shell/theme";
import { THEME_WORDS } from "@/components/shell/theme-choice";
import { useOpenJob } from "@/components/shell/use-open-job";
import { pickTheme, useTheme } from "@/components/shell/use-theme";
import { Kbd } from "@/components/ui/kbd";
import type { Gate } from "@/lib/domain/gate";

/** What the open job asks of this person, and where it is answered. Nothing is decided from here unseen. */
const DECISIONS: Record<Gate, { words: string; view: string }> = {
  storyboard: { words: "Decide about the storyboard", view: "board" },
  cost: { words: "Decide about the cost", view: "quote" },
  retake: { words: "Decide about retakes", view: "quality" },
  delivery: { words: "Decide about the film", view: "quality" },
  provider: { words: "See what holds this job", view: "render" },
};

type Props = { onGo: (href: string) => void; onClose: () => void; onShortcuts: () => void };

export function PaletteActions({ onGo, onClose, onShortcuts }: Props) {
  const job = useOpenJob();
  const theme = useTheme();
  const decision =
    job?.waitingAt && (job.permissions.decide || job.waitingAt === "provider") && DECISIONS[job.waitingAt];
  return (
    <PaletteGroup title="Commands">
      {job && decision && (
        <PaletteItem
          id="decide"
          icon={CircleCheckBig}
          words={`${decision.words} of ${job.title}`}
          onSelect={() => onGo(`/jobs/${job.id}?view=${decision.view}`)}
        />
      )}
      <PaletteItem id="new" icon={Plus} words="Write a new brief" onSelect={() => onGo("/new")} />
      {THEMES.filter((other) => other !== theme).map((other) => (
        <PaletteItem
          key={other}
          id={`theme ${other}`}
          icon={SunMoon}
          words={`Theme: ${THEME_WORDS[other]}`}
          onSelect={() => {
            pickTheme(other);
            onClose();
          }}
        />
      ))}
      <PaletteItem
        id="shortcuts"
        icon={Keyboard}
        words="Keyboard shortcuts"
        note={<Kbd keys={["?"]} />}
        onSelect={onShortcuts}
      />
      <PaletteItem id="sign-out" icon={LogOut} words="Sign out" onSelect={() => void leaveStudio()} />
    </PaletteGroup>
  );
}
