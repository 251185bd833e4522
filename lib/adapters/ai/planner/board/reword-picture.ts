import { lightingOf } from "@/lib/adapters/ai/planner/board/light";
import { moodOfScene, settingOfLocation, settingOfScene } from "@/lib/adapters/ai/planner/board/shot-picture";
import type { Place, ShotInFilm } from "@/lib/domain/board/board-pen";
import type { Picture } from "@/lib/domain/picture";
import type { Scene } from "@/lib/domain/plan";

/** A shot's picture where its scene has moved to another place or hour. A shot with a place of its own stays there. */
export function rewordPicture({ shot, scene }: ShotInFilm, to: ShotInFilm, language: string): Picture {
  const { picture } = shot;
  const named = scene.location === to.scene.location ? null : settingOfLocation(to.scene.location, language);
  const isOfScene = picture.setting === (settingOfScene(scene, language) ?? picture.setting);
  return {
    ...picture,
    setting: isOfScene ? (named ?? picture.setting) : picture.setting,
    timeOfDay: picture.timeOfDay === scene.timeOfDay ? to.scene.timeOfDay : picture.timeOfDay,
    weather: picture.weather === scene.weather ? to.scene.weather : picture.weather,
  };
}

/** A scene at another place or hour, in its light. */
export function placeScene(scene: Scene, to: Place, language: string): Scene {
  const setting = settingOfLocation(to.location, language) ?? settingOfScene(scene, language) ?? "abstract";
  const { timeOfDay, weather } = to;
  return { ...scene, ...to, lighting: lightingOf({ setting, timeOfDay, weather, mood: moodOfScene(scene, language) }) };
}
