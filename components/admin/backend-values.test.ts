import { describe, expect, it } from "vitest";
import { readBackendForm } from "@/components/admin/backend-values";
import { RENDER_MODELS } from "@/lib/domain/cost/render-model";

const [, veo] = RENDER_MODELS;
if (!veo) throw new Error("There is no model.");
const setting = { ...veo, enabled: true, pausedReason: null };

function formWith(change: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...setting, enabled: "yes", ...change })) form.set(name, String(value));
  return form;
}

describe("readBackendForm", () => {
  it("sends nothing when nothing was changed", () => {
    expect(readBackendForm(formWith({}), setting)).toEqual({ change: {}, problems: [] });
  });

  it("sends what was changed and only that, numbers as numbers", () => {
    const form = formWith({ parallelTakes: " 6 ", model: "veo-4", enabled: "no" });
    expect(readBackendForm(form, setting).change).toEqual({ parallelTakes: 6, model: "veo-4", enabled: false });
  });

  it.each(["", "ten", "1/0", "Infinity"])("names the field in which “%s” is no number", (text) => {
    const { problems } = readBackendForm(formWith({ submissionsPerMinute: text }), setting);
    expect(problems.map((problem) => problem.field)).toEqual(["submissionsPerMinute"]);
  });
});
