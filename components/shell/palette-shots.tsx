"use client";

import { Film } from "lucide-react";
import { PaletteGroup, PaletteItem } from "@/components/shell/palette-item";
import { useOpenJob } from "@/components/shell/use-open-job";

/** The shots of the open job, by number or by what happens in them. */
export function PaletteShots({ onGo }: { onGo: (href: string) => void }) {
  const job = useOpenJob();
  if (!job?.plan) return null;
  return (
    <PaletteGroup title={`Shots of ${job.title}`}>
      {job.plan.shots.map(({ code, action }) => (
        <PaletteItem
          key={code}
          id={`shot ${code}`}
          icon={Film}
          words={`${code} ${action}`}
          onSelect={() => onGo(`/jobs/${job.id}?view=board&shot=${code}`)}
        />
      ))}
    </PaletteGroup>
  );
}
