import { describe, expect, it } from "vitest";
import { look } from "@/lib/adapters/ai/planner/reading/look";

describe("wordVariants", () => {
  it.each([
    "منارة",
    "المنارة",
    "والمنارة",
    "بالمنارة",
    "للمنارة",
    "وبالمنارة",
    "منارات",
    "المنارات",
    "منارتها",
    "منارتان",
    "مناره",
    "الفنار",
  ])("finds the lighthouse in %s", (word) => {
    expect(look(`نرى ${word} من بعيد`, "ar").subjects.map((one) => one.value)).toContain("lighthouse");
  });

  it("finds no lighthouse in a word that only begins alike", () => {
    expect(look("نرى منازل من بعيد", "ar").subjects.map((one) => one.value)).not.toContain("lighthouse");
  });
});
