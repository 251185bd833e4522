import { describe, expect, it } from "vitest";
import { STARTING_VALUES, toBriefInput, valuesOfForm, withBrief } from "@/components/brief/brief-values";
import { briefSchema } from "@/lib/domain/brief";
import { PRESETS } from "@/lib/domain/presets";

const values = (overrides: Partial<typeof STARTING_VALUES> = {}) => ({
  ...STARTING_VALUES,
  prompt: "A lighthouse at dawn.",
  ...overrides,
});

describe("toBriefInput", () => {
  it("makes a brief that the schema accepts from a prompt alone", () => {
    expect(briefSchema.parse(toBriefInput(values()))).toMatchObject({ durationSeconds: 20, budgetUsd: 5, fps: 24 });
  });

  it("leaves empty fields out instead of sending empty text", () => {
    expect(Object.keys(toBriefInput(values()))).not.toContain("title");
    expect(Object.keys(toBriefInput(values({ budgetUsd: " " })))).not.toContain("budgetUsd");
  });

  it("sends a number that can't be read as it was typed, so that its field is named", () => {
    const parsed = briefSchema.safeParse(toBriefInput(values({ durationSeconds: "half a minute" })));
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([["durationSeconds"]]);
  });

  it("reads a palette with any separator", () => {
    expect(toBriefInput(values({ palette: "#112233, #445566\n#778899" })).palette).toEqual([
      "#112233",
      "#445566",
      "#778899",
    ]);
  });

  it("says no to what is not ticked", () => {
    expect(toBriefInput(values({ voice: "", music: "" })).preferences).toMatchObject({ voice: false, music: false });
  });
});

describe("withBrief", () => {
  it.each(PRESETS.map((preset) => [preset.id, preset] as const))("fills the form from %s without loss", (_, preset) => {
    const filled = toBriefInput(withBrief(values(), preset.brief));
    expect(filled).toMatchObject({ ...preset.brief, preferences: preset.brief.preferences ?? {} });
  });

  it("keeps what was typed where a preset says nothing", () => {
    expect(withBrief(values({ title: "Dawn" }), { fps: 60 })).toMatchObject({ title: "Dawn", fps: "60" });
  });
});

describe("valuesOfForm", () => {
  it("reads a form back without the fields it doesn't know", () => {
    const form = new FormData();
    form.set("prompt", "  kept as typed ");
    form.set("other", "x");
    expect(valuesOfForm(form)).toMatchObject({ prompt: "  kept as typed ", music: "" });
    expect(Object.keys(valuesOfForm(form))).not.toContain("other");
  });
});
