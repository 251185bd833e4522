import { ARC_MOOD, arcStepOf } from "@/lib/adapters/ai/planner/board/arc";
import type { SceneDraft } from "@/lib/adapters/ai/planner/board/compose-scenes";
import { placeLabel, SUBJECT_HOME, SUBJECT_MOOD } from "@/lib/adapters/ai/planner/board/setting-facts";
import { look, type Sight } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import type { Reading } from "@/lib/adapters/ai/planner/reading/read-brief";
import type { Picture } from "@/lib/domain/picture";

/** What a whole scene looks like, and the words for its place. */
export type ScenePicture = Picture & { location: string };

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

const LIVING: readonly Picture["subject"][] = ["person", "child", "couple", "dog", "cat", "horse"];

type FilmSight = { backdrop: Sight; whole: Sight; mood: Picture["mood"] };

function filmSight(reading: Reading): FilmSight {
  const story = reading.segments.flatMap((segment) => segment.beats.map((beat) => beat.text)).join("\n");
  const backdrop = look(reading.backdrop, reading.language);
  const whole = look(`${reading.backdrop}\n${story}`, reading.language);
  const subject = (whole.subjects.find((one) => LIVING.includes(one.value)) ?? whole.subjects[0])?.value ?? "none";
  return { backdrop, whole, mood: backdrop.mood ?? whole.mainMood ?? SUBJECT_MOOD[subject] };
}

function pictureOf(draft: SceneDraft, reading: Reading, film: FilmSight, before: ScenePicture | null): ScenePicture {
  const { language } = reading;
  const text = sceneText(draft);
  const sight = look(text, language);
  const heading = look([draft.place, draft.heading].filter(Boolean).join(" – "), language);
  const arc = arcStepOf(draft.heading, language);
  const subject = (sight.subjects[0] ?? heading.subjects[0])?.value ?? before?.subject ?? film.whole.subjects[0]?.value ?? "none";
  const place = placeOf(draft, reading, film, before, subject);
  return {
    ...place,
    subject,
    timeOfDay: draft.time ?? heading.time ?? (sight.timeIsHint && before && reading.form === "prose" ? null : sight.time) ?? before?.timeOfDay ?? film.backdrop.time ?? "day",
    weather: sight.weather ?? heading.weather ?? before?.weather ?? film.backdrop.weather ?? "clear",
    mood: sight.mood ?? (arc ? ARC_MOOD[arc] : film.mood),
  };
}

function sceneText(draft: SceneDraft): string {
  return draft.beats.map((beat) => beat.text).join("\n");
}

function placeOf(
  draft: SceneDraft,
  reading: Reading,
  film: FilmSight,
  before: ScenePicture | null,
  subject: Picture["subject"],
): Pick<ScenePicture, "setting" | "location"> {
  const { language } = reading;
  const own = ownPlace(draft, language);
  if (own && !own.isHint) return own;
  const isOrdered = reading.form !== "prose";
  if (own && (isOrdered || !before)) return own;
  if (before) return draft.place ? { setting: before.setting, location: draft.place } : before;
  const general = film.backdrop.setting && !film.backdrop.settingIsHint ? film.backdrop.setting : film.whole.setting;
  const setting = general ?? SUBJECT_HOME[subject];
  return { setting, location: draft.place ?? placeLabel(setting, language) };
}

type OwnPlace = Pick<ScenePicture, "setting" | "location"> & { isHint: boolean };

/** The place by the scene's heading, else by its beats, in the scene's own words. */
function ownPlace(draft: SceneDraft, language: string): OwnPlace | null {
  const headings = [draft.place, draft.heading].filter((text) => text !== null);
  let hint: OwnPlace | null = null;
  for (const text of [...headings, sceneText(draft)]) {
    const sight = look(text, language);
    if (!sight.setting) continue;
    const label = placeLabel(sight.setting, language);
    const named = sight.settingWords ? nounPhrase(text, sight.settingWords, language) : label;
    const words = text === draft.place ? text : named;
    const location = sight.settingIsHint ? (draft.place ?? placeLabel(sight.setting, language)) : capitalised(draft.place ?? words);
    const place = { setting: sight.setting, location, isHint: sight.settingIsHint };
    if (!place.isHint) return place;
    hint ??= place;
  }
  return hint;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
