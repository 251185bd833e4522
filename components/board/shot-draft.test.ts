import { describe, expect, it } from "vitest";
import { differences, type EditableShot, readShotDraft } from "@/components/board/shot-draft";

const shot = (overrides: Partial<EditableShot> = {}): EditableShot => ({
  action: "A keeper climbs the stairs.",
  prompt: "A keeper climbs the spiral stairs of a lighthouse.",
  framing: "wide",
  move: "static",
  durationSeconds: 4,
  dialogue: null,
  ...overrides,
});

function formOf(values: EditableShot): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, String(value ?? ""));
  return form;
}

describe("readShotDraft", () => {
  it("sends only what was changed", () => {
    const form = formOf(shot({ framing: "close-up", durationSeconds: 3.5 }));
    expect(readShotDraft(form, shot())).toEqual({
      kind: "changed",
      change: { framing: "close-up", durationSeconds: 3.5 },
    });
  });

  it("knows when nothing was changed, spaces around the text aside", () => {
    const form = formOf(shot({ action: "  A keeper climbs the stairs. " }));
    expect(readShotDraft(form, shot())).toEqual({ kind: "unchanged" });
  });

  it("turns emptied dialogue into none", () => {
    const result = readShotDraft(formOf(shot()), shot({ dialogue: "Up again." }));
    expect(result).toEqual({ kind: "changed", change: { dialogue: null } });
  });

  it("names the field that can't be saved", () => {
    const result = readShotDraft(formOf(shot({ durationSeconds: 99 })), shot());
    expect(result).toMatchObject({ kind: "refused", problems: [{ field: "durationSeconds" }] });
  });

  it("refuses a length that is no number instead of sending it", () => {
    const form = formOf(shot());
    form.set("durationSeconds", "long");
    expect(readShotDraft(form, shot())).toMatchObject({ kind: "refused" });
  });
});

describe("the backend of a shot", () => {
  it("is sent when it is chosen, and given back with null", () => {
    expect(readShotDraft(formOf(shot({ backend: "runway" })), shot())).toEqual({
      kind: "changed",
      change: { backend: "runway" },
    });
    expect(readShotDraft(formOf(shot()), shot({ backend: "runway" }))).toEqual({
      kind: "changed",
      change: { backend: null },
    });
  });

  it("can't be the free preview", () => {
    const form = formOf(shot());
    form.set("backend", "animatic");
    expect(readShotDraft(form, shot())).toMatchObject({ kind: "refused", problems: [{ field: "backend" }] });
  });

  it("is named when somebody else has changed it", () => {
    expect(differences(shot({ backend: "veo3" }), shot())).toEqual([
      { label: "Rendered by", before: "Veo", after: "The film's own backend" },
    ]);
  });
});

describe("differences", () => {
  it("says in words what somebody else changed", () => {
    expect(differences(shot(), shot({ framing: "insert", dialogue: "Up again." }))).toEqual([
      { label: "Framing", before: "Wide", after: "Insert" },
      { label: "Dialogue", before: "none", after: "Up again." },
    ]);
  });
});
