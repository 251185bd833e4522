import { clip } from "@/lib/adapters/ai/planner/clip";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import { readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";
import { tokensOf } from "@/lib/adapters/ai/planner/reading/tokens";
import { type PacedShot, paceShots } from "@/lib/adapters/ai/planner/rewrite/pace-shots";
import type { Wish } from "@/lib/adapters/ai/planner/rewrite/read-wish";
import { wishedCamera, wishedWeather } from "@/lib/adapters/ai/planner/rewrite/wished-camera";
import { wishedPrompt } from "@/lib/adapters/ai/planner/rewrite/wished-prompt";
import type { BoardPen } from "@/lib/domain/board/board-pen";
import { namedIn } from "@/lib/domain/board/named-in";
import type { RewriteScene, RewrittenShot } from "@/lib/domain/board/rewrite-change";
import type { Plan, Scene, Shot } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

const LONGEST_ACTION = 600;
const MOST_CHARACTERS = 12;
const MOST_COLOURS = 8;
/** Shorter words stand in every sentence. */
const TELLING_LETTERS = 4;

type Task = { plan: Plan; scene: Scene; wish: Wish; pen: BoardPen; language: string; longestClipSeconds: number };
type Written = Pick<RewriteScene, "scene" | "shots">;

/** A scene and its shots as a note wants them. What the note does not speak of stays to the letter. */
export function rewriteSceneByWords(task: Task): Written {
  const { plan, scene, wish } = task;
  const after = wishedScene(task);
  const paced = paceShots(shotsOfScene(plan, scene.number), wish.pace, task.longestClipSeconds);
  const names = plan.markers.characters.map(({ name }) => name);
  const told = allot(wish.told, paced, names);
  const shots = paced.map((one, index) => rewritten(one, told.get(index) ?? [], { ...task, after }));
  const { description, location, timeOfDay, weather, mood, lighting } = after;
  return { scene: { description, location, timeOfDay, weather, mood, lighting }, shots };
}

function wishedScene({ scene, wish, pen }: Task): Scene {
  const description = clip(
    [scene.description, ...wish.told.filter((text) => !scene.description.includes(text))].join(" "),
    2000,
  );
  const told = { ...scene, description, mood: wish.mood ?? scene.mood };
  const place = {
    location: wish.place?.words ?? scene.location,
    timeOfDay: wish.timeOfDay ?? scene.timeOfDay,
    weather: wishedWeather(scene.weather, wish),
  };
  const isLitAnew =
    told.mood !== scene.mood ||
    place.location !== scene.location ||
    place.timeOfDay !== scene.timeOfDay ||
    place.weather !== scene.weather;
  return isLitAnew ? pen.place(told, place) : told;
}

/** What happens, by the shot that speaks of the same things; else at the scene's end. Who is there tells no shot from another. */
function allot(told: readonly string[], shots: readonly PacedShot[], names: readonly string[]): Map<number, string[]> {
  const known = new Set(names.flatMap(tellingWords));
  const places = new Map<number, string[]>();
  for (const text of told) {
    const words = tellingWords(text).filter((word) => !known.has(word));
    const shared = shots.map(({ shot }) => tellingWords(shot.action).filter((word) => words.includes(word)).length);
    const most = Math.max(...shared);
    const at = most === 0 ? shots.length - 1 : shared.indexOf(most);
    places.set(at, [...(places.get(at) ?? []), text]);
  }
  return places;
}

function tellingWords(text: string): string[] {
  return tokensOf(text)
    .map((token) => token.text)
    .filter((word) => word.length >= TELLING_LETTERS);
}

function rewritten(
  { shot, isNew }: PacedShot,
  told: readonly string[],
  { plan, scene, after, wish, pen, language }: Task & { after: Scene },
): RewrittenShot {
  const { markers } = plan;
  const old = plan.shots.find(({ code }) => code === shot.code) ?? shot;
  const wanted: Shot = { ...shot, ...contentWith(shot, told, { wish, plan, language }) };
  const words = isNew
    ? { ...wanted, ...pen.write({ shot: wanted, scene: after, markers }) }
    : pen.reword({ shot: old, scene, markers }, { shot: wanted, scene: after, markers });
  const { action, framing, move, durationSeconds, dialogue, audioNote, palette, characters } = wanted;
  return {
    code: isNew ? null : shot.code,
    ...{ action, framing, move, durationSeconds, dialogue, audioNote, palette, characters },
    picture: words.picture,
    ...wishedPrompt(words, wish),
  };
}

type Asked = Pick<Task, "wish" | "plan" | "language">;

function contentWith(shot: Shot, told: readonly string[], { wish, plan, language }: Asked) {
  const added = told.filter((text) => !shot.action.includes(text) && !isLine(text, language));
  const named = plan.markers.characters
    .map(({ name }) => name)
    .filter((name) => added.some((text) => namedIn(text, name)));
  const camera = wishedCamera(shot, wish);
  const sights = added.map((text) => look(text, language));
  const weather = sights.find((sight) => sight.weather !== null)?.weather ?? camera.picture.weather;
  return {
    ...camera,
    picture: { ...camera.picture, weather },
    action: clip([shot.action, ...added].join(" "), LONGEST_ACTION),
    dialogue: spokenIn(told, language) ?? (wish.isSilent ? null : shot.dialogue),
    characters: [...new Set([...shot.characters, ...named])].slice(0, MOST_CHARACTERS),
    palette: [...new Set([...wish.colours, ...shot.palette])].slice(0, MOST_COLOURS),
  };
}

/** "Mara: I am here." is said and not shown. */
function isLine(text: string, language: string): boolean {
  return readBeats(text, language).every(({ spoken }) => spoken?.speaker && text.startsWith(`${spoken.speaker}:`));
}

function spokenIn(told: readonly string[], language: string): string | null {
  const [spoken] = told.flatMap((text) => readBeats(text, language)).flatMap((beat) => beat.spoken ?? []);
  if (!spoken) return null;
  return clip(spoken.speaker ? `${spoken.speaker}: ${spoken.text}` : spoken.text, LONGEST_ACTION);
}
