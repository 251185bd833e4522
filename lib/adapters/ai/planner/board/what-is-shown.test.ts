import { describe, expect, it } from "vitest";
import { planFilm } from "@/lib/adapters/ai/planner/testing/plan-film";
import type { Shot } from "@/lib/domain/plan";

async function planOf(prompt: string, durationSeconds = 30) {
  return (await planFilm({ prompt, durationSeconds })).plan;
}

async function shotsOf(prompt: string, durationSeconds = 30): Promise<Shot[]> {
  return (await planOf(prompt, durationSeconds)).shots;
}

async function shotWith(words: string, prompt: string): Promise<Shot | undefined> {
  return (await shotsOf(prompt)).find((shot) => shot.action.toLowerCase().includes(words));
}

const WORKSHOP = "An old carpenter works in his workshop. He planes a board. Curls of wood falling. Dust in the light.";

describe("a board", () => {
  it("shows everything that is told, audience and music too", async () => {
    const actions = (
      await shotsOf("A pianist walks onto the stage. She plays. The audience rises. The music stops.", 30)
    ).map((shot) => shot.action);
    for (const told of ["She plays.", "The audience rises.", "The music stops."]) expect(actions).toContain(told);
  });

  it.each([12, 20, 30])("ends with the closing shot alone in %s seconds", async (seconds) => {
    const shots = await shotsOf(
      "Mina wakes up in her flat. She dances through the kitchen in yellow socks. Closing shot: the bottle on the table.",
      seconds,
    );
    expect(shots.at(-1)).toMatchObject({ action: "The bottle on the table.", picture: { subject: "bottle" } });
  });

  it.each([10, 20, 40])("begins every sentence of a card with a capital in %s seconds", async (seconds) => {
    const prompt = "she opens the door. a dog runs in. closing shot: two rings on the table. the rain goes on.";
    for (const { action } of await shotsOf(prompt, seconds)) expect(action).not.toMatch(/(?:^|[.!?]\s)\p{Ll}/u);
  });

  it("shows the subject that a scene's heading names", async () => {
    const { scenes, shots } = await planOf(
      "Scene 1: A worker checks a battery in a factory.\nScene 2: A simple chart on a tablet: one part electricity, two parts heat.\nScene 3: The cable: it runs under the street.",
    );
    const last = shots.filter((shot) => shot.sceneNumber === 2);
    expect(scenes[1]?.title).toBe("A simple chart on a tablet");
    expect(last.map((shot) => shot.action).join(" ")).toContain("A simple chart on a tablet: one part electricity");
    expect(["shape", "phone"]).toContain(last.at(-1)?.picture.subject);
    expect(shots.map((shot) => shot.action)).toContain("The cable: it runs under the street.");
  });

  it.each([
    ["Inside an ice cream machine. Cold gears turn, skilled hands are not needed.", "workshop"],
    ["A skilled operator opens the machine room.", "workshop"],
    ["Im Inneren der Maschine drehen sich Zahnräder.", "workshop"],
    ["A cat sleeps on a warm roof.", "city"],
    ["Un chat dort sur un toit chaud.", "city"],
    ["Eine Katze schläft auf dem Dach.", "city"],
    ["A police officer skips over a puddle in the street.", "street"],
  ])("plays where it says: %s", async (prompt, setting) => {
    for (const shot of await shotsOf(prompt, 12)) expect(shot.picture.setting).toBe(setting);
  });

  it("calls a place by its whole name", async () => {
    const { scenes } = await planOf("A pianist sits on the stage of an empty concert hall.", 12);
    expect(scenes[0]?.location).toBe("Empty concert hall");
  });

  it("shows nobody where nobody is named, and whoever is meant by a pronoun", async () => {
    expect((await shotWith("curls of wood", WORKSHOP))?.picture.subject).toBe("none");
    expect((await shotWith("dust in the light", WORKSHOP))?.picture.subject).toBe("none");
    expect((await shotWith("he planes", WORKSHOP))?.characters).toEqual(["old carpenter"]);
  });

  it.each([
    ["Women carry baskets across the market.", "crowd"],
    ["Mina and Paolo laugh together in the garden.", "couple"],
    ["Mina, Paolo and Ines laugh together in the garden.", "crowd"],
    ["Zwei Frauen warten im Garten.", "couple"],
    ["Two old women sit on a bench in the park.", "couple"],
    ["Las mujeres llevan cestas al mercado.", "crowd"],
    ["Mina opens Paolo's letter in the garden.", "person"],
  ])("shows as many as are named: %s", async (prompt, subject) => {
    const [first] = await shotsOf(prompt, 12);
    expect(first?.picture.subject).toBe(subject);
  });

  it("puts first in a shot's list whom the picture shows", async () => {
    const shot = await shotWith("rex", "Rex, a dog, sleeps in the kitchen. Mina smiles at Rex. Rex barks at Mina.");
    expect(shot?.characters[0]).toBe(shot?.picture.subject === "dog" ? "Rex" : "Mina");
  });

  it("keeps in its markers what the brief says of people without a name", async () => {
    const { markers } = await planOf("A boy with a red cap runs through the street. An old baker laughs. She waves.");
    const looks = markers.characters.map((one) => `${one.name}: ${one.appearance}`);
    expect(looks).toEqual(["boy: boy with a red cap", "old baker: a woman"]);
  });

  it("takes no word for a framing for somebody's name", async () => {
    const { markers } = await planOf("Ein alter Fischer flickt sein Netz am Hafen. Nahaufnahme: der Fischer lächelt.");
    expect(markers.characters.map((one) => one.name)).toEqual(["Fischer"]);
  });
});
