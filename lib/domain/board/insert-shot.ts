import type { ChangeOf } from "@/lib/domain/board/board-change";
import {
  type BoardTools,
  type ChangedBoard,
  MOST_SHOTS,
  refused,
  toMilliseconds,
} from "@/lib/domain/board/changed-board";
import { freeCode } from "@/lib/domain/board/free-code";
import { namedIn } from "@/lib/domain/board/named-in";
import { placeInFilm } from "@/lib/domain/board/place-in-film";
import type { Plan, Shot } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

/** Adds a shot to a scene. Place, light and colours are its neighbour's; the prompt is written for it. */
export function insertShot(plan: Plan, change: ChangeOf<"insert">, tools: BoardTools): ChangedBoard {
  const { sceneNumber, afterCode } = change;
  const own = shotsOfScene(plan, sceneNumber);
  const at = afterCode === null ? 0 : own.findIndex((shot) => shot.code === afterCode) + 1;
  const neighbour = own[Math.max(0, at - 1)];
  if (!neighbour) return refused("sceneNumber", `There is no scene ${sceneNumber} in this version of the board.`);
  if (afterCode !== null && at === 0) return refused("afterCode", `Scene ${sceneNumber} has no shot ${afterCode}.`);
  if (plan.shots.length >= MOST_SHOTS) return refused("change", `A film has at most ${MOST_SHOTS} shots.`);
  const free = freeCode(sceneNumber, own, at, tools.usedCodes);
  if (!free) return refused("sceneNumber", `Scene ${sceneNumber} has used up its 990 shot numbers.`);
  const shot = newShot(plan, neighbour, { ...change, ...free }, tools);
  const index = plan.shots.indexOf(neighbour) + (afterCode === null ? 0 : 1);
  const where = afterCode === null ? `at the beginning of scene ${sceneNumber}` : `after ${afterCode}`;
  return {
    kind: "changed",
    plan: { ...plan, shots: plan.shots.toSpliced(index, 0, shot) },
    changedCodes: [shot.code],
    sentence: `Added ${shot.code} ${where}, ${shot.durationSeconds} s.`,
  };
}

type NewShot = ChangeOf<"insert"> & { code: string; number: number };

function newShot(plan: Plan, neighbour: Shot, { code, number, action, ...wanted }: NewShot, tools: BoardTools): Shot {
  const draft: Shot = {
    code,
    sceneNumber: wanted.sceneNumber,
    number,
    action,
    prompt: action,
    negativePrompt: "",
    durationSeconds: toMilliseconds(wanted.durationSeconds),
    seed: 0,
    framing: "medium",
    move: "static",
    palette: neighbour.palette,
    audioNote: neighbour.audioNote,
    dialogue: null,
    characters: plan.markers.characters.map(({ name }) => name).filter((name) => namedIn(action, name)),
    continuity: null,
    picture: neighbour.picture,
  };
  const { seed: _, ...written } = { ...draft, ...tools.pen.write(placeInFilm(plan, draft)) };
  return { ...written, seed: tools.seedOf(written) };
}
