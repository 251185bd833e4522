import { describe, expect, it } from "vitest";
import { initialsOf } from "@/components/ui/avatar";

describe("initialsOf", () => {
  it.each([
    ["Ada Lovelace", "AL"],
    ["Gabriel José García Márquez", "GM"],
    ["plato", "PL"],
    [" 李 小龙 ", "李小"],
    ["", "?"],
  ])("of “%s” are %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
});
