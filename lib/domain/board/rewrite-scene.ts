import {
  type BoardTools,
  type ChangedBoard,
  nameShots,
  refused,
  sumSeconds,
  toMilliseconds,
} from "@/lib/domain/board/changed-board";
import { keptSentence } from "@/lib/domain/board/edit-shots";
import { freeCode } from "@/lib/domain/board/free-code";
import { noteWords } from "@/lib/domain/board/note-words";
import type { RewriteScene, RewrittenShot } from "@/lib/domain/board/rewrite-change";
import type { Plan, Shot } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

const EXACT_SECONDS = 0.0005;

/**
 * A scene written anew, as long as it was. Shots that go on keep code, seed and backend, and a prompt that a person wrote;
 * new ones get codes that the job never had, and seeds of their own.
 */
export function rewriteScene(plan: Plan, change: RewriteScene, tools: BoardTools): ChangedBoard {
  const { sceneNumber, note } = change;
  const old = shotsOfScene(plan, sceneNumber);
  const problem = problemWith(old, change);
  if (problem) return problem;
  const kept: string[] = [];
  const shots = numbered(old, change, tools);
  if (!shots) return refused("shots", `Scene ${sceneNumber} has used up its 990 shot numbers.`);
  const written = shots.map((shot) => withOwnPrompt(shot, old, kept));
  const first = plan.shots.findIndex((shot) => shot.sceneNumber === sceneNumber);
  const others = plan.shots.filter((shot) => shot.sceneNumber !== sceneNumber);
  const after: Plan = {
    ...plan,
    scenes: plan.scenes.map((scene) => (scene.number === sceneNumber ? { ...scene, ...change.scene } : scene)),
    shots: others.toSpliced(first, 0, ...written),
  };
  return {
    kind: "changed",
    plan: after,
    changedCodes: [...new Set([...old, ...written].map(({ code }) => code))],
    sentence: `Rewrote scene ${sceneNumber} as asked: ${noteWords(note)}.${comingAndGoing(old, written)}${keptSentence(kept)}`,
  };
}

function problemWith(old: readonly Shot[], { sceneNumber, shots }: RewriteScene): ChangedBoard | null {
  if (old.length === 0) return refused("sceneNumber", `There is no scene ${sceneNumber} in this version of the board.`);
  const codes = shots.flatMap(({ code }) => code ?? []);
  const foreign = codes.find((code) => !old.some((shot) => shot.code === code));
  if (foreign !== undefined) return refused("shots", `${foreign} is no shot of scene ${sceneNumber}.`);
  if (new Set(codes).size < codes.length) return refused("shots", "A shot can't be in its scene twice.");
  const [was, is] = [sumSeconds(old), sumSeconds(shots)];
  if (Math.abs(was - is) < EXACT_SECONDS) return null;
  return refused("shots", `A rewritten scene stays as long as it was: ${was} s, not ${is} s.`);
}

/** The shots with their codes and seeds, or null when a new one can get no number. */
function numbered(old: readonly Shot[], { sceneNumber, shots }: RewriteScene, tools: BoardTools): Shot[] | null {
  const usedCodes = new Set(tools.usedCodes);
  const done: Shot[] = [];
  for (const [index, shot] of shots.entries()) {
    const before = old.find(({ code }) => code === shot.code);
    if (before) {
      done.push({ ...before, ...contentOf(shot) });
      continue;
    }
    const coming = shots.slice(index).flatMap(({ code }) => old.find((one) => one.code === code) ?? []);
    const free = freeCode(sceneNumber, [...done, ...coming], index, usedCodes);
    if (!free) return null;
    usedCodes.add(free.code);
    const written = { ...contentOf(shot), ...free, sceneNumber, continuity: null };
    done.push({ ...written, seed: tools.seedOf(written) });
  }
  return done;
}

function contentOf({ code: _, durationSeconds, ...content }: RewrittenShot) {
  return { ...content, durationSeconds: toMilliseconds(durationSeconds) };
}

function withOwnPrompt(shot: Shot, old: readonly Shot[], kept: string[]): Shot {
  const before = old.find(({ code }) => code === shot.code);
  if (before?.promptBy !== "person" || before.prompt === shot.prompt) return shot;
  kept.push(shot.code);
  return { ...shot, prompt: before.prompt };
}

/** " SC02-SH015 is new. SC02-SH030 is gone." */
function comingAndGoing(before: readonly Shot[], after: readonly Shot[]): string {
  const [old, now] = [before, after].map((shots) => new Set(shots.map(({ code }) => code)));
  const added = after.map(({ code }) => code).filter((code) => !old?.has(code));
  const gone = before.map(({ code }) => code).filter((code) => !now?.has(code));
  const said = (codes: readonly string[], word: string) =>
    codes.length === 0 ? "" : ` ${nameShots(codes)} ${codes.length === 1 ? "is" : "are"} ${word}.`;
  return `${said(added, "new")}${said(gone, "gone")}`;
}
