import type { BriefInput } from "@/lib/domain/brief";
import type { Policy } from "@/lib/domain/gate";

export const PRESET_IDS = ["quick-social", "brand-campaign", "premium-spot"] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** A starting point for a brief: form values, who has to approve, and a prompt that shows what to write. */
export type Preset = {
  id: PresetId;
  label: string;
  description: string;
  brief: Omit<BriefInput, "title" | "prompt" | "clientRequestId">;
  /** What differs from the workspace's policy. */
  policy: Partial<Policy>;
  samplePrompt: string;
};

export const PRESETS: readonly Preset[] = [
  {
    id: "quick-social",
    label: "Quick social",
    description: "A vertical 15-second clip for a feed; the storyboard needs nobody's approval.",
    brief: {
      preset: "quick-social",
      durationSeconds: 15,
      aspectRatio: "9:16",
      fps: 30,
      resolution: "720p",
      budgetUsd: 3,
    },
    policy: { storyboardAuto: "always" },
    samplePrompt:
      "Rain on a city street at night. A courier on a bicycle slips between the cars, a paper bag under her jacket. " +
      "She runs up the stairs and knocks. A little boy opens the door, and the steam of hot noodles fogs up his glasses. He laughs.",
  },
  {
    id: "brand-campaign",
    label: "Brand campaign",
    description: "A 30-second film in 16:9; storyboard, cost and delivery wait for an approver.",
    brief: {
      preset: "brand-campaign",
      durationSeconds: 30,
      aspectRatio: "16:9",
      fps: 24,
      resolution: "1080p",
      budgetUsd: 15,
    },
    policy: { storyboardAuto: "never", costAutoUpToMicros: null, deliveryAutoAtScore: null, selfApproval: false },
    samplePrompt:
      "Before dawn, Ines unlocks the door of her small bakery in Porto. She kneads the dough, flour drifting through the lamplight. " +
      "At sunrise her father carries warm loaves out to the street. Fishermen come up from the harbour, cold hands around the bread. " +
      "Closing shot: the paper bag on the counter, stamped “Casa Ines, since 1962”.",
  },
  {
    id: "premium-spot",
    label: "Premium spot",
    description: "A 60-second spot with a quality floor of 8; every gate is decided by a person.",
    brief: {
      preset: "premium-spot",
      durationSeconds: 60,
      aspectRatio: "16:9",
      fps: 24,
      resolution: "1080p",
      budgetUsd: 60,
      priority: "high",
      preferences: { qualityFloor: 8, voice: true, music: true },
    },
    policy: { storyboardAuto: "never", costAutoUpToMicros: null, deliveryAutoAtScore: null, selfApproval: false },
    samplePrompt:
      "Scene 1: A lone electric car waits on a mountain road before sunrise, frost on its glass.\n" +
      "Scene 2: Elena, sixty, an engineer in a long grey coat, lays her hand on the door. The headlights wake.\n" +
      "Scene 3: The car runs along the coast in golden light, waves breaking below, gulls beside the window.\n" +
      "Scene 4: A city at dusk after rain. Strangers turn their heads; reflections slide over the black paint.\n" +
      "Scene 5: Home. Elena looks back once and smiles. Narrator: “Aurel. You will hear the world again.”",
  },
];

/** The preset with this id, or null for an unknown one. */
export function findPreset(id: string): Preset | null {
  return PRESETS.find((preset) => preset.id === id) ?? null;
}
