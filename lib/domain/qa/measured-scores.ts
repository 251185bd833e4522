import type { Plan, Shot } from "@/lib/domain/plan";
import type { Evidence, Judgement } from "@/lib/domain/qa/judgement";
import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";
import type { RawScores } from "@/lib/domain/qa/semantic-score";
import { type Measure, narrativeMeasures, technicalMeasures, visualMeasures } from "@/lib/domain/qa/shot-measures";

/**
 * The best that numbers can show: clean pictures, told apart from broken ones. Whether they are beautiful, or tell the
 * story, no statistic knows; so none gives more.
 */
const CEILING = { visual: 8.5, narrative: 7.5, technical: 8.5 } as const;
/** The narrative score of a shot that nothing can be compared with. */
const NOTHING_TO_COMPARE = 7;
/** A measure below this is told first, and listed among the shot's findings. */
const NOTEWORTHY_BELOW = 7;
/** A shot with a dimension below this is unusable, whatever the rest of the film is like. */
const UNUSABLE_BELOW = 3;
/** Share of the worst measure in a shot's score; the rest is the mean, which many good numbers would hide it in. */
const WORST_MEASURE_SHARE = 0.75;
/** Share of the worst shot in a film's score; the rest is the mean over time. */
const WORST_SHOT_SHARE = 0.3;
const MAX_EVIDENCE = 40;
const NOT_JUDGED = "Measured, not judged: light and colours are compared with the plan, their meaning is not.";

const KINDS = ["visual", "narrative", "technical"] as const;
type Kind = (typeof KINDS)[number];
type MeasuredShot = { shot: Shot; measures: Record<Kind, Measure[]>; scores: Record<Kind, number> };

export type MeasuredScores = { raw: RawScores; shots: Judgement["shots"]; critical: string[] };

/**
 * Maps the measured statistics of a film's shots to the four dimensions. A shot's score leans on the worst of
 * its measures and a film's on its worst shot, so that one fault can't hide behind good numbers.
 * Shots without statistics are left out.
 */
export function measuredScores(plan: Plan, statistics: ReadonlyMap<string, PictureStatistics>): MeasuredScores {
  const shots = plan.shots.flatMap((shot, index) => measureShot(shot, plan.shots[index - 1], statistics));
  const visual = filmScore(shots, "visual");
  const narrative = filmScore(shots, "narrative");
  const technical = filmScore(shots, "technical");
  const overall = (visual + narrative + technical) / KINDS.length;
  const summary = { code: null, atSeconds: null, finding: `The mean of the other three over ${shots.length} shots.` };
  return {
    raw: {
      "visual-quality": { score: visual, evidence: evidenceOf(shots, "visual") },
      "narrative-coherence": {
        score: narrative,
        evidence: [{ code: null, atSeconds: null, finding: NOT_JUDGED }, ...evidenceOf(shots, "narrative")].slice(
          0,
          MAX_EVIDENCE,
        ),
      },
      "technical-excellence": { score: technical, evidence: evidenceOf(shots, "technical") },
      overall: { score: overall, evidence: [summary] },
    },
    shots: shots.map((shot) => ({ code: shot.shot.code, average: averageOf(shot), findings: findingsOf(shot) })),
    critical: shots.flatMap(unusable),
  };
}

function measureShot(
  shot: Shot,
  before: Shot | undefined,
  statistics: ReadonlyMap<string, PictureStatistics>,
): MeasuredShot[] {
  const own = statistics.get(shot.code);
  if (!own) return [];
  const neighbour = before?.sceneNumber === shot.sceneNumber ? statistics.get(before.code) : undefined;
  const compared = before && neighbour ? { code: before.code, palette: neighbour.palette } : null;
  const measures = {
    visual: visualMeasures(shot, own),
    narrative: narrativeMeasures(shot, own, compared),
    technical: technicalMeasures(shot, own),
  };
  const score = (kind: Kind) => Math.min(CEILING[kind], shotScore(measures[kind]));
  return [
    {
      shot,
      measures,
      scores: { visual: score("visual"), narrative: score("narrative"), technical: score("technical") },
    },
  ];
}

function shotScore(measures: readonly Measure[]): number {
  if (measures.length === 0) return NOTHING_TO_COMPARE;
  const scores = measures.map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return (1 - WORST_MEASURE_SHARE) * mean + WORST_MEASURE_SHARE * Math.min(...scores);
}

function filmScore(shots: readonly MeasuredShot[], kind: Kind): number {
  if (shots.length === 0) return 0;
  const seconds = shots.reduce((sum, { shot }) => sum + shot.durationSeconds, 0);
  const mean = shots.reduce((sum, { shot, scores }) => sum + scores[kind] * shot.durationSeconds, 0) / seconds;
  const worst = Math.min(...shots.map(({ scores }) => scores[kind]));
  return (1 - WORST_SHOT_SHARE) * mean + WORST_SHOT_SHARE * worst;
}

/** The worst measures of the film first, one line each. */
function evidenceOf(shots: readonly MeasuredShot[], kind: Kind): Evidence[] {
  return shots
    .flatMap(({ shot, measures }) => measures[kind].map((measure) => ({ ...measure, code: shot.code })))
    .sort((a, b) => a.score - b.score)
    .slice(0, MAX_EVIDENCE)
    .map(({ code, finding, atSeconds }) => ({ code, atSeconds, finding }));
}

function findingsOf({ measures }: MeasuredShot): string[] {
  return KINDS.flatMap((kind) => measures[kind])
    .filter(({ score }) => score < NOTEWORTHY_BELOW)
    .map(({ finding }) => finding);
}

function averageOf({ scores }: MeasuredShot): number {
  return Math.round((10 * (scores.visual + scores.narrative + scores.technical)) / KINDS.length) / 10;
}

function unusable({ shot, measures, scores }: MeasuredShot): string[] {
  return KINDS.filter((kind) => scores[kind] < UNUSABLE_BELOW).map((kind) => {
    const worst = measures[kind].toSorted((a, b) => a.score - b.score)[0];
    return `${shot.code} is not usable: ${worst?.finding ?? kind}.`;
  });
}
