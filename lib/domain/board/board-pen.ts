import type { ConsistencyMarkers, Scene, Shot } from "@/lib/domain/plan";

/** A shot with what its words depend on. */
export type ShotInFilm = { shot: Shot; scene: Scene; markers: ConsistencyMarkers };
export type Place = Pick<Scene, "location" | "timeOfDay" | "weather">;

/** Keeps the words of a board true to it. Asks no model: the same board gives the same words, at once. */
export type BoardPen = {
  /** The prompts of a shot that nobody has written any for. */
  write(at: ShotInFilm): Pick<Shot, "prompt" | "negativePrompt">;
  /** `after.shot` with its picture and prompts as what has changed since `before` wants them; all else is kept. */
  reword(before: ShotInFilm, after: ShotInFilm): Shot;
  /** The scene at another place or time, in the light of it. */
  place(scene: Scene, to: Place): Scene;
};
