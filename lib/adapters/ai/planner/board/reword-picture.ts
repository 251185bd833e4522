import { lightingOf } from "@/lib/adapters/ai/planner/board/light";
import { moodOfScene, settingOfLocation, settingOfScene } from "@/lib/adapters/ai/planner/board/shot-picture";
import type { Place, ShotInFilm } from "@/lib/domain/board/board-pen";
import type { Picture } from "@/lib/domain/picture";
import type { Scene } from "@/lib/domain/plan";

/**
 * A shot's picture where its scene has moved to another place or hour. A shot with a place of its own stays there, and
 * what was set anew for the shot itself is kept.
 */
export function rewordPicture({ shot, scene }: ShotInFilm, to: ShotInFilm, language: string): Picture {
  const { picture } = shot;
  const own = to.shot.picture;
  const named = scene.location === to.scene.location ? null : settingOfLocation(to.scene.location, language);
  const isOfScene = picture.setting === (settingOfScene(scene, language) ?? picture.setting);
  const follows = (field: "timeOfDay" | "weather") => picture[field] === scene[field] && own[field] === picture[field];
  return {
    ...own,
    setting: isOfScene && own.setting === picture.setting ? (named ?? picture.setting) : own.setting,
    timeOfDay: follows("timeOfDay") ? to.scene.timeOfDay : own.timeOfDay,
    weather: follows("weather") ? to.scene.weather : own.weather,
  };
}

/** A scene at another place or hour, in its light. */
export function placeScene(scene: Scene, to: Place, language: string): Scene {
  const setting = settingOfLocation(to.location, language) ?? settingOfScene(scene, language) ?? "abstract";
  const { timeOfDay, weather } = to;
  return { ...scene, ...to, lighting: lightingOf({ setting, timeOfDay, weather, mood: moodOfScene(scene, language) }) };
}
