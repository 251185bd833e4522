import type { ChangeOf } from "@/lib/domain/board/board-change";
import type { BoardTools, ChangedBoard } from "@/lib/domain/board/changed-board";
import { nameShots, refused } from "@/lib/domain/board/changed-board";
import { keptSentence } from "@/lib/domain/board/edit-shots";
import { namedIn } from "@/lib/domain/board/named-in";
import { placeInFilm } from "@/lib/domain/board/place-in-film";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { ConsistencyMarkers, Plan, Scene, Shot } from "@/lib/domain/plan";

const MOST_CHARACTERS = 12;

/**
 * Changes what keeps the film alike, and with it the words of every shot that uses it. A shot whose prompt a person
 * wrote keeps it and is named. A character is known by name: another name is another character.
 */
export function changeReferences(plan: Plan, change: ChangeOf<"references">, tools: BoardTools): ChangedBoard {
  const problem = problemWith(plan, change);
  if (problem) return problem;
  const markers = markersAfter(plan.markers, change);
  const scenes = plan.scenes.map((scene) => sceneAfter(scene, markers, change, tools));
  const after: Plan = { markers, scenes, shots: plan.shots };
  const kept: string[] = [];
  const shots = plan.shots.map((shot) => {
    const now = { ...placeInFilm(after, shot), shot: shotAfter(shot, plan.markers, markers) };
    const reworded = tools.pen.reword(placeInFilm(plan, shot), now);
    if (shot.promptBy !== "person" || reworded.prompt === shot.prompt) return reworded;
    kept.push(shot.code);
    return { ...reworded, prompt: shot.prompt };
  });
  const changed = shots.filter((shot, index) => canonicalJson(shot) !== canonicalJson(plan.shots[index]));
  const changedCodes = changed.map((shot) => shot.code);
  const flows = changedCodes.length === 0 ? "" : ` It flows into ${nameShots(changedCodes)}.`;
  const sentence = `Changed ${whatChanged(change)}.${flows}${keptSentence(kept)}`;
  return { kind: "changed", plan: { ...after, shots }, changedCodes, sentence };
}

function problemWith(plan: Plan, { characters, places }: ChangeOf<"references">): ChangedBoard | null {
  const names = (characters ?? []).map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    return refused("characters", `Two characters are called ${twice}; give each a name of its own.`);
  const nowhere = places?.find((place) => !plan.scenes.some((scene) => scene.number === place.sceneNumber));
  if (!nowhere) return null;
  return refused("places", `There is no scene ${nowhere.sceneNumber} in this version of the board.`);
}

function markersAfter(markers: ConsistencyMarkers, { characters, look }: ChangeOf<"references">): ConsistencyMarkers {
  return { ...markers, characters: characters ?? markers.characters, visualStyle: look ?? markers.visualStyle };
}

function sceneAfter(
  scene: Scene,
  { characters }: ConsistencyMarkers,
  change: ChangeOf<"references">,
  { pen }: BoardTools,
): Scene {
  const place = change.places?.find(({ sceneNumber }) => sceneNumber === scene.number);
  const { location, timeOfDay, weather } = place ?? scene;
  const isMoved = location !== scene.location || timeOfDay !== scene.timeOfDay || weather !== scene.weather;
  const placed = isMoved ? pen.place(scene, { location, timeOfDay, weather }) : scene;
  if (!change.characters) return placed;
  const added = characters.map(({ name }) => name).filter((name) => namedIn(scene.description, name));
  return { ...placed, characters: [...new Set([...scene.characters, ...added])].slice(0, MOST_CHARACTERS) };
}

/** Characters who are gone leave the shots they were in; new ones enter the shots that name them. */
function shotAfter(shot: Shot, before: ConsistencyMarkers, after: ConsistencyMarkers): Shot {
  const old = new Set(before.characters.map(({ name }) => name));
  const now = new Set(after.characters.map(({ name }) => name));
  const stay = shot.characters.filter((name) => now.has(name) || !old.has(name));
  const enter = [...now].filter((name) => !old.has(name) && namedIn(`${shot.action}\n${shot.dialogue ?? ""}`, name));
  const isRepainted = canonicalJson(before.visualStyle.palette) !== canonicalJson(after.visualStyle.palette);
  return {
    ...shot,
    characters: [...new Set([...stay, ...enter])].slice(0, MOST_CHARACTERS),
    palette: isRepainted ? after.visualStyle.palette : shot.palette,
  };
}

function whatChanged({ characters, look, places }: ChangeOf<"references">): string {
  const scenes = places?.map(({ sceneNumber }) => sceneNumber).join(", ");
  const parts = [
    characters ? "the characters" : "",
    look ? "the look of the film" : "",
    places ? `the place of scene ${scenes}` : "",
  ];
  return parts.filter((part) => part !== "").join(" and ");
}
