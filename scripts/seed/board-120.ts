import { type Shot, shotCode } from "@/lib/domain/plan";
import type { Planner } from "@/lib/pipeline/ports";
import { createStudio } from "@/lib/pipeline/studio";
import { FILMS } from "@/scripts/seed/seed-films";
import { approved, drive, planned, type SeedWorld } from "@/scripts/seed/seed-world";

const SHOTS = 120;
const SECONDS = 300;
const SCENES = FILMS.slice(0, 10)
  .map(({ prompt }, index) => `Scene ${index + 1}: ${prompt}`)
  .join("\n");
const BRIEF = {
  title: "The long day",
  prompt: SCENES,
  durationSeconds: SECONDS,
  budgetUsd: 100,
  project: "Long form",
  preferences: { qualityFloor: 0 },
};

/** Two boards of 120 shots: one whose price waits, one rendered as a free animatic whose film waits to be accepted. */
export async function seedBoard120(given: SeedWorld, say: (text: string) => void): Promise<string[]> {
  const deps = { ...given.deps, planner: inManyShots(given.deps.planner, SHOTS) };
  const world = { ...given, deps, studio: createStudio(deps, async () => undefined) };
  const { id: priced } = await world.studio.submit(world.producer, BRIEF);
  await planned(world, priced);
  say(`120 shots whose price waits: /jobs/${priced}`);
  world.media.faults.average = 6;
  const free = { ...BRIEF, title: "The long day, animatic", preferences: { allowedBackends: ["animatic"] } };
  const rendered = await approved(world, free);
  await drive(world, rendered);
  world.media.faults.average = 8.2;
  say(`120 shots whose film waits to be accepted: /jobs/${rendered}`);
  return [priced, rendered];
}

/** A planner whose boards have so many shots: the longest one is halved until there are enough. */
function inManyShots(planner: Planner, count: number): Planner {
  return {
    ...planner,
    translate: async (brief, board, signal) => {
      const shots = await planner.translate(brief, board, signal);
      while (shots.length < count) halveLongest(shots);
      return renumbered(shots);
    },
  };
}

function halveLongest(shots: Shot[]): void {
  const longest = shots.reduce(
    (best, shot, at) => (shot.durationSeconds > (shots[best]?.durationSeconds ?? 0) ? at : best),
    0,
  );
  const shot = shots[longest];
  if (!shot) return;
  const half = { ...shot, durationSeconds: shot.durationSeconds / 2 };
  shots.splice(longest, 1, half, { ...half, seed: (half.seed + 1) % 0xffffffff, dialogue: null });
}

/** Numbers count in steps of ten inside each scene; every shot carries on from the one before. */
function renumbered(shots: readonly Shot[]): Shot[] {
  const counts = new Map<number, number>();
  const numbered = shots.map((shot) => {
    const number = (counts.get(shot.sceneNumber) ?? 0) + 10;
    counts.set(shot.sceneNumber, number);
    return { ...shot, number, code: shotCode(shot.sceneNumber, number) };
  });
  return numbered.map((shot, index) => {
    const before = numbered[index - 1];
    const note = shot.continuity?.note ?? "carries on";
    return { ...shot, continuity: before ? { fromCode: before.code, note } : null };
  });
}
