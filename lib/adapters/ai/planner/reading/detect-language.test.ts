import { describe, expect, it } from "vitest";
import { detectLanguage } from "@/lib/adapters/ai/planner/reading/detect-language";

describe("detectLanguage", () => {
  it.each([
    ["en", "A dog runs on the beach."],
    ["fr", "Un chat dort dans la cuisine."],
    ["es", "Una mujer corre por la calle."],
    ["de", "Ein Mann geht durch den Wald."],
    ["it", "Un uomo cammina nella città."],
    ["pt", "Uma menina corre na praia com o cachorro."],
    ["nl", "Een meisje fietst langs het water."],
    ["ja", "少女が犬と歩く。"],
    ["zh", "一个女孩在海边散步。"],
    ["ko", "소녀가 바닷가를 걷는다."],
    ["ar", "رجل يمشي على الشاطئ"],
    ["he", "איש הולך על החוף"],
    ["hi", "एक आदमी चाय बनाता है"],
    ["th", "ชายคนหนึ่งเดินบนชายหาด"],
    ["ru", "Старик идёт по берегу"],
    ["el", "Ένας γέρος ψαράς"],
    ["sv", "En flicka och en hund på stranden"],
    ["pl", "Kobieta idzie przez las i śpiewa do psa"],
    ["tr", "Yaşlı bir adam ve bir kedi"],
  ])("knows %s by its script or its small words", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it("stays Japanese or Chinese when a brand is written in Latin letters", () => {
    expect(detectLanguage("Nimbusの新しいボトルが登場")).toBe("ja");
    expect(detectLanguage("Nimbus 智能水瓶 提醒你喝水")).toBe("zh");
  });

  it.each(["🏔️🌊🐕", "12345", "", "lighthouse"])("takes English when nothing tells: %j", (text) => {
    expect(detectLanguage(text)).toBe("en");
  });
});
