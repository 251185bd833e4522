import type { BriefInput } from "@/lib/domain/brief";
import { findPreset } from "@/lib/domain/presets";

/** Small films to try the studio with. */
export const SAMPLE_BRIEFS: Readonly<Record<string, Partial<BriefInput>>> = {
  lighthouse: {
    title: "The last keeper",
    prompt:
      "Dawn at the sea. An old lighthouse stands on a rock in the fog. " +
      "Martha, the last keeper, climbs the spiral stairs with a lantern in her hand. " +
      "At the top she lights the lamp, and far out a fishing boat turns towards the harbour.",
    durationSeconds: 20,
    aspectRatio: "16:9",
    fps: 24,
    resolution: "720p",
    budgetUsd: 5,
    mood: "calm, hopeful",
    palette: ["#0f2533", "#f0b35a", "#dfe6e9"],
  },
};

/** What one click makes: the lighthouse, with the preset whose storyboard waits for nobody. */
export const SAMPLE_FILM: Partial<BriefInput> = {
  ...findPreset("quick-social")?.brief,
  ...SAMPLE_BRIEFS.lighthouse,
};
