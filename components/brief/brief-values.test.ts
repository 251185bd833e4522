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

describe("backends and project", () => {
  const formWith = (...backends: string[]) => {
    const form = new FormData();
    for (const id of backends) form.append("allowedBackends", id);
    return form;
  };

  it("sends every ticked backend, and none at all for all of them", () => {
    const sent = (form: FormData) => toBriefInput(values(valuesOfForm(form))).preferences;
    expect(sent(formWith("veo3", "runway"))).toMatchObject({ allowedBackends: ["veo3", "runway"] });
    expect(sent(formWith())).not.toHaveProperty("allowedBackends");
  });

  it("are filled in from a brief, and sent as they came", () => {
    const brief = { project: "Harbour", preferences: { allowedBackends: ["veo3" as const, "replicate" as const] } };
    expect(toBriefInput(withBrief(values(), brief))).toMatchObject(brief);
  });

  it("leave a project of spaces out", () => {
    expect(toBriefInput(values({ project: "  " }))).not.toHaveProperty("project");
    expect(toBriefInput(values({ project: " Harbour " })).project).toBe("Harbour");
  });

  it("name the backend field when one is not known", () => {
    const parsed = briefSchema.safeParse(toBriefInput(values({ allowedBackends: "veo3 sora" })));
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([["preferences", "allowedBackends", 1]]);
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
