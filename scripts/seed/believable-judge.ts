import type { DimensionScore, Judgement } from "@/lib/domain/qa/judgement";
import type { Judge } from "@/lib/pipeline/ports";

type Dimension = DimensionScore["dimension"];
type Remark = { offset: number; good: string; poor: string };

/** How far each score lies from the average, all together nothing, and what it is said to rest on. */
const REMARKS: Record<Dimension, Remark> = {
  "visual-quality": {
    offset: 0.3,
    good: "Sharp and evenly lit, contrast 55.",
    poor: "Soft for most of the shot, contrast 31.",
  },
  "narrative-coherence": {
    offset: -0.4,
    good: "As long as the board asks.",
    poor: "The colours leave those of the shot before.",
  },
  "technical-excellence": { offset: 0.1, good: "Noise 0.5, no flicker.", poor: "Flicker 2.4 in the shadows." },
  overall: { offset: 0, good: "Nothing stands out against the rest.", poor: "The weakest shot of the film." },
};
const GOOD_AVERAGE = 7;
const REMARKED_SHOTS = 2;
const SHOT_SPREAD = 0.4;

/** The same verdict with scores that differ and evidence in the shots, so that it can be looked at. */
export function believableJudge(judge: Judge, name: string): Judge {
  return {
    name,
    judge: async (input, signal) => {
      const verdict = await judge.judge(input, signal);
      const { average } = verdict;
      const remark = ({ good, poor }: Remark) => (average < GOOD_AVERAGE ? poor : good);
      const firsts = verdict.shots.slice(0, REMARKED_SHOTS);
      const scores = verdict.scores.map(({ dimension }): DimensionScore => {
        const about = REMARKS[dimension];
        const evidence = firsts.map(({ code }, at) => ({ code, atSeconds: 0.5 + at, finding: remark(about) }));
        return { dimension, score: rounded(average + about.offset), evidence };
      });
      const shots = verdict.shots.map(({ code }, at): Judgement["shots"][number] => ({
        code,
        average: rounded(average + (at % 2 === 0 ? SHOT_SPREAD : -SHOT_SPREAD)),
        findings: at < REMARKED_SHOTS ? [remark(REMARKS["visual-quality"])] : [],
      }));
      return { ...verdict, judge: name, scores, shots, judgedAt: new Date().toISOString() };
    },
  };
}

function rounded(score: number): number {
  return Math.round(Math.min(10, Math.max(0, score)) * 10) / 10;
}
