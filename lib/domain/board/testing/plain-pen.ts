import type { BoardPen, ShotInFilm } from "@/lib/domain/board/board-pen";

/** Prompts in one plain form, so that a test sees what flowed into them. */
export const plainPen: BoardPen = {
  write: (at) => ({ prompt: promptOf(at), negativePrompt: "" }),
  reword: (before, after) => {
    const { timeOfDay, weather } = after.scene;
    const wasThere = before.scene.timeOfDay === timeOfDay && before.scene.weather === weather;
    const picture = wasThere ? after.shot.picture : { ...after.shot.picture, timeOfDay, weather };
    const shot = { ...after.shot, picture };
    const isSame = promptOf(before) === promptOf({ ...after, shot });
    return isSame ? shot : { ...shot, prompt: promptOf({ ...after, shot }) };
  },
  place: (scene, to) => ({ ...scene, ...to }),
};

function promptOf({ shot, scene, markers }: ShotInFilm): string {
  const cast = markers.characters.filter(({ name }) => shot.characters.includes(name));
  return [
    `${shot.framing}, ${shot.move}: ${shot.action}`,
    `${scene.location}, ${scene.timeOfDay}`,
    ...cast.map((one) => `${one.name}: ${one.appearance}, ${one.wardrobe}`),
    `Look: ${markers.visualStyle.cinematography}`,
  ].join(". ");
}
