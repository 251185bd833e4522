import { describe, expect, it } from "vitest";
import { findNames } from "@/lib/adapters/ai/planner/reading/find-names";

const found = (text: string, language = "en") => findNames(text, language).map((name) => `${name.name} (${name.kind})`);

describe("findNames", () => {
  it.each([
    ["en", "Ines unlocks her bakery in Porto.", ["Ines (person)", "Porto (place)"]],
    ["en", "Introducing Nimbus, a smart bottle. Nimbus reminds you.", ["Nimbus (brand)"]],
    ["en", "A dog named Biscuit meets Captain Hook.", ["Biscuit (person)", "Captain Hook (person)"]],
    ["en", "Rain falls. Waves break. Then Tom laughs.", ["Tom (person)"]],
    ["en", "The iPhone and the X200 lie on a table.", ["iPhone (brand)", "X200 (brand)"]],
    ["en", "A bag stamped “Casa Ines, since 1962”.", ["Casa Ines (brand)"]],
    ["fr", "À l'aube, Yann répare ses filets à Brest.", ["Yann (person)", "Brest (place)"]],
    ["de", "In der Werkstatt baut Uhrmacher Karl eine Uhr.", ["Karl (person)"]],
    ["de", "Jetzt gibt es Fixbuch: die App für Handwerker.", ["Fixbuch (brand)"]],
    ["es", "La abuela Rosa vive en Sevilla.", ["Rosa (person)", "Sevilla (place)"]],
    ["ja", "職人の美咲さんが「山猫」という店で働く。", ["美咲 (person)", "山猫 (brand)"]],
    ["zh", "程序员小林打开 Nimbus。", ["小林 (person)", "Nimbus (brand)"]],
  ])("finds the names in %s: %s", (language, text, names) => {
    expect(found(text, language)).toEqual(names);
  });

  it.each([
    ["en", "A Day In The Life Of A Small Village"],
    ["en", "On Monday, the CFO buys a TV in the UK style."],
    ["de", "Der Mann geht mit dem Hund durch den Wald und findet Freude."],
    ["en", "Narrator: “Your evenings back”"],
  ])("finds none in %s: %s", (language, text) => {
    expect(found(text, language)).toEqual([]);
  });
});
