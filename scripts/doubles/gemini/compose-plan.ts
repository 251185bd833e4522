import { z } from "zod";
import { asSchema, type JsonSchema } from "./json-schema";

/** What a request tells of the film, as far as the double reads it. */
export const filmDataSchema = z.object({
  brief: z.object({
    prompt: z.string(),
    durationSeconds: z.number(),
    mood: z.string().optional(),
    style: z.string().optional(),
    language: z.string().optional(),
  }),
  scenes: z.array(z.object({ description: z.string(), durationSeconds: z.number() })).optional(),
  /** A scene or a shot that is to be written anew, and what is wanted of it. */
  note: z.string().optional(),
  scene: z.object({ description: z.string() }).optional(),
  shots: z.array(z.object({ action: z.string(), seconds: z.number() })).optional(),
});
type FilmData = z.infer<typeof filmDataSchema>;

/** What is being written about. */
type Place = { film: FilmData; name: string; text: string; seconds: number; index: number };

const SECONDS_PER_SCENE = 6;
const SECONDS_PER_SHOT = 4;
const COLOURS = ["#1f2a44", "#c9a227", "#e8e4d9", "#6b4f3a", "#8fa3ad"];

/** A plan of whatever kind the schema asks for, in the brief's own words and for its length. */
export function composePlan(schema: JsonSchema, film: FilmData): unknown {
  const place = { film, name: "", text: film.note ?? film.brief.prompt, seconds: film.brief.durationSeconds, index: 0 };
  return compose(schema, place);
}

function compose(schema: JsonSchema, place: Place): unknown {
  if (Array.isArray(schema.enum)) return choose(schema.enum.map(String), place);
  if (Array.isArray(schema.anyOf)) return place.name === "dialogue" ? null : compose(asSchema(schema.anyOf[0]), place);
  switch (schema.type) {
    case "object": {
      const properties = Object.entries(asSchema(schema.properties));
      return Object.fromEntries(
        properties.map(([name, inner]) => [name, compose(asSchema(inner), { ...place, name })]),
      );
    }
    case "array":
      return placesOf(schema, place).map((item) => compose(asSchema(schema.items), item));
    case "number":
    case "integer":
      return between(schema.minimum, schema.maximum, place.seconds);
    case "boolean":
      return false;
    default:
      return write(place);
  }
}

/** One place for each item of a list: scenes, shots and ideas follow the brief, everything else is kept short. */
function placesOf(schema: JsonSchema, place: Place): Place[] {
  const texts = textsFor(schema, place);
  const count = Math.round(between(schema.minItems, schema.maxItems, texts.length));
  return Array.from({ length: count }, (_, index) => {
    const scene = place.name === "scenes" ? place.film.scenes?.[index] : undefined;
    const shot = place.name === "shots" ? place.film.shots?.[index] : undefined;
    const text = scene?.description ?? texts[index % Math.max(1, texts.length)] ?? place.text;
    return { ...place, text, index, seconds: scene?.durationSeconds ?? shot?.seconds ?? place.seconds / count };
  });
}

function textsFor(schema: JsonSchema, { film, name, text, seconds }: Place): string[] {
  const { prompt, durationSeconds } = film.brief;
  switch (name) {
    case "scenes":
      return sentences(prompt);
    case "sceneIdeas":
      return sentences(prompt).slice(0, Math.max(1, Math.floor(durationSeconds / SECONDS_PER_SCENE)));
    case "shots":
      if (film.shots) return film.shots.map(({ action }) => action);
      return Array.from({ length: Math.max(1, Math.round(seconds / SECONDS_PER_SHOT)) }, (_, index) =>
        beat(text, index),
      );
    case "characters":
      return namesIn(asSchema(schema.items).type === "object" ? prompt : text);
    case "entities":
      return namesIn(prompt);
    case "palette":
      return COLOURS;
    case "beats":
    case "moodArc":
      return sentences(prompt).slice(0, 10);
    default:
      return [];
  }
}

/** A scene's sentences one after the other; when there are no more, the same again in other ways of looking. */
function beat(text: string, index: number): string {
  const all = sentences(text);
  const sentence = withoutStop(all[index % all.length] ?? text);
  const round = Math.floor(index / Math.max(1, all.length));
  return round === 0 ? `${sentence}.` : `${sentence}, ${WAYS[(round - 1) % WAYS.length]}.`;
}

const WAYS = ["seen up close", "seen from the side", "a detail of it", "seen from afar"];

function write({ film, name, text, index }: Place): string {
  const { brief } = film;
  switch (name) {
    case "palette":
      return COLOURS[index % COLOURS.length] ?? "#808080";
    case "language":
      return brief.language ?? "en";
    case "title":
      return text.split(/\s+/).slice(0, 5).join(" ").slice(0, 60);
    case "subject":
      return sentences(brief.prompt)[0] ?? brief.prompt;
    case "tone":
    case "mood":
    case "moodArc":
      return brief.mood ?? "calm";
    case "cinematography":
      return `${brief.style ?? "natural"}, steady camera, deep focus`;
    case "name":
      return text;
    case "prompt":
      return `${withoutStop(text)}${film.shots ? `, ${film.note}` : ""}, filmed with care`;
    case "description":
      return film.scene ? `${film.scene.description} ${film.note}` : text;
    default:
      return TEXTS[name] ?? text;
  }
}

const TEXTS: Readonly<Record<string, string>> = {
  audience: "whoever the brief is for",
  location: "where the brief says",
  lighting: "soft natural light",
  angle: "eye level",
  lens: "35 mm",
  pacing: "unhurried",
  appearance: "the same face and build in every shot",
  wardrobe: "a plain dark coat",
  movement: "calm",
  negativePrompt: "captions, watermark",
  audioNote: "room tone",
  continuityNote: "same light and place",
};

/** How a camera varies from shot to shot; everything else stays as it is in the whole film. */
const VARIED = ["framing", "move", "movement", "code"];

/** The value that the note speaks of, else the text, else the one the brief speaks of. */
function choose(values: readonly string[], { film, name, text, index }: Place): string {
  const spokenIn = (words: string) => values.find((value) => speaksOf(words, value.replaceAll("-", " ")));
  const place = VARIED.includes(name) ? index : film.brief.prompt.length;
  return (
    spokenIn(film.note ?? "") ?? spokenIn(text) ?? spokenIn(film.brief.prompt) ?? values[place % values.length] ?? ""
  );
}

function speaksOf(text: string, words: string): boolean {
  return new RegExp(`\\b${words}s?\\b`, "i").test(text);
}

function withoutStop(text: string): string {
  return text.replace(/[\s.]+$/u, "");
}

function between(minimum: unknown, maximum: unknown, value: number): number {
  const low = typeof minimum === "number" ? minimum : 0;
  const high = typeof maximum === "number" ? maximum : Number.POSITIVE_INFINITY;
  return Math.min(high, Math.max(low, value));
}

function sentences(text: string): string[] {
  const found = text.split(/(?<=[.!?。！？])\s*|\n+/u).map((sentence) => sentence.trim());
  return found.filter((sentence) => sentence !== "");
}

/** Capitalised words that begin no sentence. */
function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<=[a-z,;] )\p{Lu}\p{Ll}{2,}/gu)].map(([name]) => name))].slice(0, 6);
}
