import { describe, expect, it } from "vitest";
import { briefSchema } from "@/lib/domain/brief";
import { briefProblems } from "@/lib/domain/brief-problems";
import { policySchema } from "@/lib/domain/gate";
import { findPreset, PRESET_IDS, PRESETS } from "@/lib/domain/presets";

describe("presets", () => {
  it("are exactly the three that are promised, in order", () => {
    expect(PRESETS.map((preset) => preset.id)).toEqual([...PRESET_IDS]);
    expect(findPreset("quick-social")?.brief).toMatchObject({ aspectRatio: "9:16", durationSeconds: 15, fps: 30 });
    expect(findPreset("brand-campaign")?.brief).toMatchObject({ aspectRatio: "16:9", durationSeconds: 30 });
    expect(findPreset("premium-spot")?.brief).toMatchObject({
      aspectRatio: "16:9",
      durationSeconds: 60,
      preferences: { qualityFloor: 8 },
    });
    expect(findPreset("nothing")).toBeNull();
  });

  it.each(PRESETS.map((preset) => [preset.label, preset] as const))(
    "%s is a brief and a policy as it stands",
    (_label, preset) => {
      expect(briefSchema.safeParse({ ...preset.brief, prompt: preset.samplePrompt }).error).toBeUndefined();
      expect(policySchema.partial().safeParse(preset.policy).error).toBeUndefined();
      expect(preset.description).not.toContain("\n");
    },
  );

  it("are the only ones a brief may name, and the answer to another lists them", () => {
    const brief = { prompt: "A lighthouse at dawn in the fog", durationSeconds: 12 };
    for (const preset of PRESET_IDS) expect(briefSchema.safeParse({ ...brief, preset }).success).toBe(true);
    expect(briefProblems(briefSchema.safeParse({ ...brief, preset: "blockbuster" }).error?.issues ?? [])).toEqual([
      { field: "preset", message: "The presets are quick-social, brand-campaign, premium-spot." },
    ]);
  });

  it.each(["brand-campaign", "premium-spot"])("%s passes no gate without a person", (id) => {
    expect(findPreset(id)?.policy).toEqual({
      storyboardAuto: "never",
      costAutoUpToMicros: null,
      deliveryAutoAtScore: null,
      selfApproval: false,
    });
  });
});
