import type { Wish } from "@/lib/adapters/ai/planner/rewrite/read-wish";
import { wishedCamera } from "@/lib/adapters/ai/planner/rewrite/wished-camera";
import { wishedPrompt } from "@/lib/adapters/ai/planner/rewrite/wished-prompt";
import type { BoardPen, ShotInFilm } from "@/lib/domain/board/board-pen";
import type { RewritePrompt } from "@/lib/domain/board/rewrite-change";

type Written = Pick<RewritePrompt, "prompt" | "negativePrompt" | "framing" | "move" | "picture">;

/** One shot's prompt as a note wants it, with the camera and the picture that its words then speak of. */
export function rewritePromptByWords(at: ShotInFilm, wish: Wish, pen: BoardPen): Written {
  const camera = wishedCamera(at.shot, wish);
  // The scene is worded as the shot wants it, and stays as it is on the board.
  const scene = {
    ...at.scene,
    mood: wish.mood ?? at.scene.mood,
    location: wish.place?.words ?? at.scene.location,
  };
  const worded = pen.reword(at, { ...at, scene, shot: { ...at.shot, ...camera } });
  return { ...camera, picture: worded.picture, ...wishedPrompt(worded, wish, wish.told) };
}
