import { describe, expect, it } from "vitest";
import { type CharacterDraft, withCharacter } from "@/components/board/reference-draft";

const draft = (id: number, name: string): CharacterDraft => ({
  id,
  name,
  appearance: "typed",
  wardrobe: "typed",
  movement: "typed",
});
const KEPT = { name: "Mara", appearance: "kept", wardrobe: "kept", movement: "kept" };

describe("a character that is taken into the draft", () => {
  it("comes last, with a key of its own, and leaves what was typed of others", () => {
    const before = [draft(0, "Jonas"), draft(4, "")];
    expect(withCharacter(before, KEPT)).toEqual([...before, { ...KEPT, id: 5 }]);
  });
  it("takes the place of the words under its name, whose spelling stays", () => {
    expect(withCharacter([draft(0, "MARA"), draft(1, "Jonas")], KEPT)).toEqual([
      { ...KEPT, id: 0, name: "MARA" },
      draft(1, "Jonas"),
    ]);
  });
  it("is never one of those that have no name yet", () => {
    const nobody = { name: "", appearance: "", wardrobe: "", movement: "" };
    expect(withCharacter([draft(0, "")], nobody)).toEqual([draft(0, ""), { ...nobody, id: 1 }]);
  });
});
