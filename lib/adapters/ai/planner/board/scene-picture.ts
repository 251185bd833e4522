import { ARC_MOOD, arcStepOf } from "@/lib/adapters/ai/planner/board/arc";
import type { SceneDraft } from "@/lib/adapters/ai/planner/board/compose-scenes";
import { placeLabel, SUBJECT_HOME, SUBJECT_MOOD } from "@/lib/adapters/ai/planner/board/setting-facts";
import { capitalised } from "@/lib/adapters/ai/planner/reading/capitalised";
import { look, type Sight } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import type { Reading } from "@/lib/adapters/ai/planner/reading/read-brief";
import type { Picture } from "@/lib/domain/picture";

/** What a whole scene looks like, and the words for its place. */
export type ScenePicture = Picture & {
  location: string;
  /** No words say where this is: a later scene may know better. */
  isGuess: boolean;
};

/**
 * Decides place, hour, weather, mood and main subject of every scene. What a scene says of itself comes first; then
 * what the scene before said; then the words about the whole film; then where its subject is at home.
 */
export function scenePictures(reading: Reading, drafts: readonly SceneDraft[]): ScenePicture[] {
  const film = filmSight(reading);
  const pictures: ScenePicture[] = [];
  for (const draft of drafts) pictures.push(pictureOf(draft, reading, film, pictures.at(-1) ?? null));
  return pictures;
}

type FilmSight = { backdrop: Sight; whole: Sight; mood: Picture["mood"] };

function filmSight(reading: Reading): FilmSight {
  const story = reading.segments.flatMap((segment) => segment.beats.map((beat) => beat.text)).join("\n");
  const backdrop = look(reading.backdrop, reading.language);
  const whole = look(`${reading.backdrop}\n${story}`, reading.language);
  const isOneBeat = reading.segments.reduce((count, segment) => count + segment.beats.length, 0) === 1;
  const lead = reading.cast.find((member) => member.kind === "character")?.subject;
  const subject = lead ?? whole.subjects[0]?.value ?? "none";
  return {
    backdrop,
    whole,
    mood: backdrop.mood ?? (isOneBeat ? whole.mood : whole.mainMood) ?? moodOfAir(whole) ?? SUBJECT_MOOD[subject],
  };
}

function pictureOf(draft: SceneDraft, reading: Reading, film: FilmSight, before: ScenePicture | null): ScenePicture {
  const { language } = reading;
  const text = sceneText(draft);
  const sight = look(text, language);
  const heading = look([draft.place, draft.heading].filter(Boolean).join(" – "), language);
  const arc = arcStepOf(draft.heading, language);
  const subject =
    (sight.subjects[0] ?? heading.subjects[0])?.value ?? before?.subject ?? film.whole.subjects[0]?.value ?? "none";
  const place = placeOf(draft, reading, film, before, subject);
  return {
    ...place,
    subject,
    timeOfDay:
      draft.time ??
      heading.time ??
      (sight.timeIsHint && before && reading.form === "prose" ? null : sight.time) ??
      before?.timeOfDay ??
      film.backdrop.time ??
      "day",
    weather: sight.weather ?? heading.weather ?? before?.weather ?? film.backdrop.weather ?? "clear",
    mood: sight.mood ?? (arc ? ARC_MOOD[arc] : film.mood),
  };
}

function sceneText(draft: SceneDraft): string {
  return draft.beats.map((beat) => beat.text).join("\n");
}

/** Night and bad weather make a mood of their own. */
function moodOfAir({ time, weather }: Sight): Picture["mood"] | null {
  if (weather === "storm") return "dramatic";
  return time === "night" && (weather === "rain" || weather === "fog") ? "mysterious" : null;
}

type ScenePlace = Pick<ScenePicture, "setting" | "location" | "isGuess">;

function placeOf(
  draft: SceneDraft,
  reading: Reading,
  film: FilmSight,
  before: ScenePicture | null,
  subject: Picture["subject"],
): ScenePlace {
  const own = ownPlace(draft, reading.language);
  const isOrdered = reading.form !== "prose";
  if (own && (!own.isHint || isOrdered || !before)) return { ...own, isGuess: false };
  if (before && !before.isGuess) return { ...before, location: draft.place ?? before.location };
  const named = generalSetting(reading, film);
  const setting = named ?? (subject === "none" && before ? before.setting : SUBJECT_HOME[subject]);
  return { setting, location: draft.place ?? placeLabel(setting, reading.language), isGuess: named === null };
}

/** Where the whole film plays: by the words about it; a story in prose that names one place plays there. */
function generalSetting(reading: Reading, film: FilmSight): Picture["setting"] | null {
  if (film.backdrop.setting && !film.backdrop.settingIsHint) return film.backdrop.setting;
  return reading.form === "prose" ? film.whole.setting : null;
}

type OwnPlace = Pick<ScenePicture, "setting" | "location"> & { isHint: boolean };

/** The place by the scene's heading, else by its beats, in the scene's own words; a sure one before a hint. */
function ownPlace(draft: SceneDraft, language: string): OwnPlace | null {
  const texts = [draft.place, draft.heading, sceneText(draft)].filter((text) => text !== null);
  const places = texts.map((text) => placeIn(text, draft, language)).filter((place) => place !== null);
  return places.find((place) => !place.isHint) ?? places[0] ?? null;
}

function placeIn(text: string, draft: SceneDraft, language: string): OwnPlace | null {
  const sight = look(text, language);
  if (!sight.setting) return null;
  const label = placeLabel(sight.setting, language);
  const named = sight.settingWords && !sight.settingIsHint ? nounPhrase(text, sight.settingWords, language) : label;
  return { setting: sight.setting, location: draft.place ?? capitalised(named), isHint: sight.settingIsHint };
}
