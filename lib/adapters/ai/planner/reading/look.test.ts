import { describe, expect, it } from "vitest";
import { look } from "@/lib/adapters/ai/planner/reading/look";

const subjects = (text: string, language = "en") => look(text, language).subjects.map((subject) => subject.value);

describe("look", () => {
  it.each([
    ["en", "the valley at dawn", "mountains"],
    ["en", "an alley behind the theatre", "stage"],
    ["en", "a road in the mountains", "mountains"],
    ["en", "a kitchen in the city", "kitchen"],
    ["en", "fishermen come up from the harbour to the street", "street"],
    ["fr", "à côté de la fenêtre, dans la cuisine", "kitchen"],
    ["fr", "sur la côte", "beach"],
    ["es", "una montana nevada", "mountains"],
    ["de", "im Nebelwald", "forest"],
    ["it", "in spiaggia", "beach"],
    ["pt", "na praia", "beach"],
    ["ja", "海辺の灯台", "beach"],
    ["zh", "上海的夜晚", "city"],
    ["ko", "부엌에서", "kitchen"],
    ["ar", "على الشاطئ", "beach"],
    ["he", "ברחוב", "street"],
    ["hi", "रसोई में", "kitchen"],
    ["th", "บนชายหาด", "beach"],
    ["ru", "в лесу", "forest"],
    ["nl", "in de keuken", "kitchen"],
  ])("reads the place in %s: %s", (language, text, setting) => {
    expect(look(text, language).setting).toBe(setting);
  });

  it.each([
    ["en", "here the shepherdess", []],
    ["en", "hot dog", ["plate"]],
    ["en", "category, catalogue, scatter", []],
    ["en", "he trains for a marathon", []],
    ["en", "book now", []],
    ["en", "a drone shot of waves at people", ["crowd"]],
    ["en", "she waves from a window", []],
    ["fr", "il est en train de lire", []],
    ["fr", "personne ne parle", []],
    ["de", "ein paar Minuten", []],
    ["es", "te quiero", []],
    ["ja", "日本", []],
    ["zh", "机器人和花费", ["robot"]],
    ["ko", "눈을 감는다", []],
  ])("is not fooled by words that look like others (%s): %s", (language, text, expected) => {
    expect(subjects(text, language)).toEqual(expected);
  });

  it("hears what is not wanted and shows none of it", () => {
    const sight = look("An empty street, no people, without cars", "en");
    expect(sight.subjects).toEqual([]);
    expect(sight.unwanted).toEqual(["people", "cars"]);
    expect(look("人のいない浜辺、車なし", "ja").unwanted).toContain("車");
  });

  it("knows emoji in every language, with any skin", () => {
    expect(subjects("🐕 et 👩🏽‍🚀", "fr")).toEqual(["dog", "person"]);
    expect(look("🏔️", "ja").setting).toBe("mountains");
  });

  it("takes loanwords of five letters and more, and no shorter ones", () => {
    expect(subjects("un drone au-dessus du car", "fr")).toEqual(["drone"]);
  });

  it("reads hour, weather, mood and camera", () => {
    expect(look("A calm aerial shot of a foggy coast at sunset, slow pan right", "en")).toMatchObject({
      time: "golden-hour",
      weather: "fog",
      mood: "calm",
      framing: "establishing",
      move: "pan-right",
    });
  });
});
