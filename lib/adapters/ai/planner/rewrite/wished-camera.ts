import type { Wish } from "@/lib/adapters/ai/planner/rewrite/read-wish";
import type { CameraMove, Framing, Picture } from "@/lib/domain/picture";
import type { Shot } from "@/lib/domain/plan";

const NEAR_TO_FAR: readonly Framing[] = ["insert", "close-up", "medium", "wide", "establishing"];
/** What a restless camera does when there is time. */
const CALM: Partial<Record<CameraMove, CameraMove>> = {
  handheld: "static",
  "truck-left": "pan-left",
  "truck-right": "pan-right",
};

/** A shot's camera and picture as a note wants them. */
export function wishedCamera(shot: Shot, wish: Wish): Pick<Shot, "framing" | "move" | "picture"> {
  const calmer = wish.pace === "slower" ? CALM[shot.move] : undefined;
  return {
    framing: wish.framing ?? stepped(shot.framing, wish.distance),
    move: wish.move ?? calmer ?? shot.move,
    picture: wishedPicture(shot.picture, wish),
  };
}

function wishedPicture(picture: Picture, wish: Wish): Picture {
  return {
    ...picture,
    setting: wish.place?.setting ?? picture.setting,
    timeOfDay: wish.timeOfDay ?? picture.timeOfDay,
    weather: wishedWeather(picture.weather, wish),
    mood: wish.mood ?? picture.mood,
  };
}

/** Weather that shall not be gives way to a clear sky. */
export function wishedWeather(weather: Picture["weather"], wish: Wish): Picture["weather"] {
  return wish.weather ?? (wish.unwantedWeathers.includes(weather) ? "clear" : weather);
}

/** One step nearer or further; a close-up stays on whom it shows. */
export function stepped(framing: Framing, distance: Wish["distance"]): Framing {
  if (distance === null) return framing;
  const at = NEAR_TO_FAR.indexOf(framing);
  const nearest = Math.min(at, NEAR_TO_FAR.indexOf("close-up"));
  return NEAR_TO_FAR[distance === "closer" ? Math.max(nearest, at - 1) : at + 1] ?? framing;
}
