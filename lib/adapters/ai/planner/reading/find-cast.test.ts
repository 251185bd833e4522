import { describe, expect, it } from "vitest";
import { castIn, findCast } from "@/lib/adapters/ai/planner/reading/find-cast";

describe("findCast", () => {
  it("finds who is named and who only has a role, with what is said of their looks", () => {
    const cast = findCast("Elena, sixty, an engineer in a long grey coat, meets a little boy and his dog.", "en");
    expect(cast.map(({ name, subject, appearance }) => ({ name, subject, appearance }))).toEqual([
      { name: "Elena", subject: "person", appearance: "sixty, an engineer in a long grey coat" },
      { name: "little boy", subject: "child", appearance: "" },
      { name: "dog", subject: "dog", appearance: "" },
    ]);
  });

  it("takes the one who is named for the one the film is about", () => {
    const cast = findCast("Un film sur un vieux pêcheur. Yann répare ses filets.", "fr", "un vieux pêcheur breton");
    expect(cast).toMatchObject([{ name: "Yann", appearance: "vieux pêcheur" }]);
  });

  it("keeps a product together with what it is", () => {
    expect(findCast("Nimbus, a smart water bottle that thinks.", "en")).toMatchObject([
      { name: "Nimbus", kind: "thing", subject: "bottle", appearance: "a smart water bottle" },
    ]);
  });
});

describe("castIn", () => {
  const cast = findCast("Ines opens the shop “Casa Ines”. A baker sings.", "en");

  it("knows members by name and role, and no shorter name inside a longer one", () => {
    expect(castIn("The baker waits for Ines.", cast).map((one) => one.name)).toEqual(["Ines", "baker"]);
    expect(castIn("The sign of Casa Ines", cast).map((one) => one.name)).toEqual(["Casa Ines"]);
    expect(castIn("A bakery", cast)).toEqual([]);
  });
});
