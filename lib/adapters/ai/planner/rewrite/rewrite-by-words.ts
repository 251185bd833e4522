import { baseLanguage } from "@/lib/adapters/ai/planner/lexicon/languages";
import { detectLanguage } from "@/lib/adapters/ai/planner/reading/detect-language";
import { readWords } from "@/lib/adapters/ai/planner/reading/read-words";
import { readWish, type Wish } from "@/lib/adapters/ai/planner/rewrite/read-wish";
import { rewritePromptByWords } from "@/lib/adapters/ai/planner/rewrite/rewrite-prompt";
import { rewriteSceneByWords } from "@/lib/adapters/ai/planner/rewrite/rewrite-scene";
import type { BoardPen } from "@/lib/domain/board/board-pen";
import { placeInFilm } from "@/lib/domain/board/place-in-film";
import type { RewriteChange } from "@/lib/domain/board/rewrite-change";
import type { Brief } from "@/lib/domain/brief";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { AppError } from "@/lib/domain/errors";
import type { Plan } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";
import type { RewriteTask } from "@/lib/pipeline/ports";

type Result = { remark: string | null } & (
  | { kind: "written"; change: RewriteChange }
  | { kind: "nothing"; reason: string }
);

const NOTHING_NAMED =
  "The note names nothing that can be seen or heard, so nothing would change. Say what should be different, such as “make it rain” or “closer, and slower”.";

/** Rewrites by the words of the note alone, without a model: the same note on the same board gives the same suggestion. */
export function rewriteByWords(brief: Brief, task: RewriteTask, pen: BoardPen): Result {
  const { plan, target, note } = task;
  const language = languageOf(note, brief);
  const wish = readWish(note, { language, names: plan.markers.characters.map(({ name }) => name) });
  if (isEmpty(wish)) return nothing(NOTHING_NAMED);
  const head = { note, forVersion: task.version };
  if (target.kind === "prompt") {
    const shot = plan.shots.find(({ code }) => code === target.code) ?? missing(`shot ${target.code}`);
    const at = placeInFilm(plan, shot);
    const written = rewritePromptByWords(at, wish, pen);
    if (isIn(written, shot)) return nothing(likeThat(`The prompt of ${shot.code}`, wish));
    return { kind: "written", remark: null, change: { kind: "rewrite-prompt", ...head, code: shot.code, ...written } };
  }
  const { sceneNumber } = target;
  const scene = plan.scenes.find(({ number }) => number === sceneNumber) ?? missing(`scene ${sceneNumber}`);
  const written = rewriteSceneByWords({
    plan,
    scene,
    wish,
    pen,
    language,
    longestClipSeconds: task.longestClipSeconds,
  });
  if (isIn(written.scene, scene) && areShots(written.shots, plan, sceneNumber)) {
    return nothing(likeThat(`Scene ${sceneNumber}`, wish));
  }
  const isCutAnew = written.shots.length !== shotsOfScene(plan, sceneNumber).length;
  const remark = wish.pace && !isCutAnew ? uncut(wish.pace, task.longestClipSeconds) : null;
  return { kind: "written", remark, change: { kind: "rewrite-scene", ...head, sceneNumber, ...written } };
}

function nothing(reason: string): Result {
  return { kind: "nothing", reason, remark: null };
}

/** Why the scene has the same shots as before, although its pace is another. */
function uncut(pace: "slower" | "faster", longestSeconds: number): string {
  const why =
    pace === "slower"
      ? `No two neighbours can become one shot of at most ${longestSeconds} s`
      : "No shot is long enough to become two";
  return `${why}, so the prompts alone ask for the pace.`;
}

/** A note is too short to tell its language by its small words: it is in the one that knows most of it, the film's first. */
function languageOf(note: string, { language, prompt }: Brief): string {
  const ofFilm = language ? baseLanguage(language) : detectLanguage(prompt);
  const known = [ofFilm, detectLanguage(note), "en"].map((one) => ({ one, count: readWords(note, one).length }));
  return known.reduce((best, next) => (next.count > best.count ? next : best)).one;
}

function isEmpty(wish: Wish): boolean {
  return Object.values(wish).every(
    (value) => value === null || value === false || (Array.isArray(value) && value.length === 0),
  );
}

function areShots(shots: readonly object[], plan: Plan, sceneNumber: number): boolean {
  const old = shotsOfScene(plan, sceneNumber);
  return shots.length === old.length && shots.every((shot, index) => isIn(shot, old[index] ?? {}));
}

/** Whether everything that was written is there already. */
function isIn(written: object, there: object): boolean {
  const old = new Map(Object.entries(there));
  return Object.entries(written).every(([field, value]) => canonicalJson(value) === canonicalJson(old.get(field)));
}

function likeThat(what: string, { weather, timeOfDay, mood, place, framing, move }: Wish): string {
  const named = [weather, timeOfDay, mood, place?.words ?? null, framing, move].filter((word) => word !== null);
  const which = named.length > 0 ? `: ${named.join(", ").replaceAll("-", " ")}` : "";
  return `${what} is like that already${which}. The note would change nothing.`;
}

function missing(what: string): never {
  throw new AppError("invalid_input", `There is no ${what} in this version of the board.`);
}
