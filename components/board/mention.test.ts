import { describe, expect, it } from "vitest";
import { mention, putInto } from "@/components/board/mention";

describe("a mention", () => {
  it("says what somebody looks like, since a renderer knows no names", () => {
    const mara = { name: "Mara", appearance: "grey hair.", wardrobe: "red coat", movement: "slow" };
    expect(mention(mara)).toBe("Mara, grey hair, red coat");
    expect(mention({ ...mara, appearance: " ", wardrobe: "" })).toBe("Mara");
  });

  it("stands apart from the words around it, and takes the place of what is selected", () => {
    expect(putInto("", { start: 0, end: 0 }, "Mara")).toEqual({ text: "Mara", caret: 4 });
    expect(putInto("Behind.", { start: 6, end: 6 }, "Mara")).toEqual({ text: "Behind Mara.", caret: 11 });
    expect(putInto("Behind him waits", { start: 7, end: 10 }, "Mara")).toEqual({
      text: "Behind Mara waits",
      caret: 11,
    });
    expect(putInto("behindwaits", { start: 6, end: 6 }, "Mara").text).toBe("behind Mara waits");
  });
});
