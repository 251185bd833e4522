import { describe, expect, it } from "vitest";
import { planFilm } from "@/lib/adapters/ai/planner/testing/plan-film";

const scenesOf = async (prompt: string, durationSeconds = 30) =>
  (await planFilm({ prompt, durationSeconds })).plan.scenes;

describe("composing scenes", () => {
  it("follows a screenplay heading by heading, with its places, hours, lines and transitions", async () => {
    const script =
      "INT. TRAM DEPOT - NIGHT\n\nMARTA counts coins.\n\nMARTA\nOne more round.\n\nDISSOLVE TO:\n\nEXT. STREET - DAWN\n\nRain.\n\nINT. KITCHEN - DAY\n\nThe kettle sings.";
    const scenes = await scenesOf(script, 40);
    expect(
      scenes.map(({ title, location, timeOfDay, transition }) => ({ title, location, timeOfDay, transition })),
    ).toEqual([
      { title: "Tram depot", location: "Tram depot (interior)", timeOfDay: "night", transition: "dissolve" },
      { title: "Street", location: "Street (exterior)", timeOfDay: "dawn", transition: "dissolve" },
      { title: "Kitchen", location: "Kitchen (interior)", timeOfDay: "day", transition: "fade" },
    ]);
    expect(scenes[0]?.dialogue).toEqual([{ speaker: "Marta", text: "One more round." }]);
  });

  it("keeps the times of a timed list", async () => {
    const timed = await scenesOf("0-5s: Sunrise over a lake. 5-12s: A deer drinks. 12-30s: It runs into the forest.");
    expect(timed.map((scene) => scene.durationSeconds)).toEqual([5, 7, 18]);
    const ends = await scenesOf(
      "First 10 seconds: waves. Last 5 seconds: the logo.\n\nBetween them, a boat in a kitchen.",
    );
    expect(ends.map((scene) => scene.durationSeconds).reduce((sum, one) => sum + one, 0)).toBe(30);
  });

  it.each([
    ["Scene 1: A.dog sleeps.\nScene 2: A cat wakes.\nScene 3: They run.", 3],
    ["Szene 1: Ein Hund schläft. Szene 2: Eine Katze wacht auf.", 2],
    ["Scène 1 : Un chien dort.\nScène 2 : Un chat arrive.", 2],
    ["场景一：狗睡觉。\n场景二：猫来了。", 2],
    ["シーン1：犬が眠る。\nシーン2：猫が来る。", 2],
    ["1. A seed. 2. A tree. 3. A child under the tree.", 3],
    ["- A seed\n- A tree\n- A child", 3],
    [Array.from({ length: 14 }, (_, index) => `${index + 1}. Picture number ${index + 1}`).join("\n"), 10],
  ])("makes one scene of every entry of a list, ten at most: %j", async (prompt, count) => {
    expect(await scenesOf(prompt, 60)).toHaveLength(count);
  });

  it("parts prose where its place or its hour changes", async () => {
    const scenes = await scenesOf(
      "A man leaves his office. On the street it rains. At night he sits in a small kitchen.",
    );
    expect(scenes.map((scene) => scene.location)).toEqual(["Office", "Street", "Small kitchen"]);
    expect(scenes.map((scene) => scene.timeOfDay)).toEqual(["day", "day", "night"]);
  });

  it("lets a scene without a place go on where the one before was, and never back in time", async () => {
    const scenes = await scenesOf(
      "Scene 1: A woman in a forest.\nScene 2: She listens.\nScene 3: It snows on a bridge.",
    );
    expect(scenes.map((scene) => scene.location)).toEqual(["Forest", "Forest", "Bridge"]);
    expect(scenes.map((scene) => scene.weather)).toEqual(["clear", "clear", "snow"]);
  });

  it("tells an explanation as problem, idea, proof and call", async () => {
    const scenes = await scenesOf(
      "Bakers are tired of guessing how much bread to bake. Introducing Crumbly, an app that knows. Over 400 bakeries already waste half as much. Try Crumbly today.",
      60,
    );
    expect(scenes.map((scene) => scene.title)).toEqual(["The problem", "The idea", "The proof", "The call"]);
    expect(scenes[0]).toMatchObject({ mood: "tense", transition: "fade" });
  });

  it.each([
    [10, ["Arrival"]],
    [20, ["Arrival", "The close"]],
    [30, ["Arrival", "Up close", "The close"]],
    [60, ["Arrival", "Up close", "The turn", "The close"]],
    [100, ["Arrival", "Up close", "Life", "The turn", "The close"]],
  ])("gives one image of %s seconds its acts", async (durationSeconds, titles) => {
    const scenes = await scenesOf("A lighthouse", durationSeconds);
    expect(scenes.map((scene) => scene.title)).toEqual(titles);
  });

  it("lets a long film without an hour go through a day", async () => {
    const hours = (await scenesOf("A small harbour village", 300)).map((scene) => scene.timeOfDay);
    expect(new Set(hours).size).toBeGreaterThanOrEqual(4);
  });

  it("takes notes about the film out of the story", async () => {
    const { plan, analysis } = await planFilm({
      prompt:
        "Audience: young parents\nTone: warm\nStyle: Super 8\nMusic: solo piano\nA father builds a tree house in the garden. Tagline: Build it together.",
      durationSeconds: 20,
    });
    expect(analysis).toMatchObject({ audience: "young parents", tone: "warm", keyMessages: ["Build it together."] });
    expect(plan.markers.visualStyle.cinematography).toContain("Super 8");
    expect(plan.shots.every((shot) => shot.audioNote.includes("solo piano"))).toBe(true);
    expect(plan.shots.some((shot) => shot.action.includes("Audience"))).toBe(false);
    expect(plan.shots.at(-1)?.action).toBe("“Build it together”");
  });
});
