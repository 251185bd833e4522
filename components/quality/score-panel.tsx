import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from "lucide-react";
import { EvidenceList } from "@/components/quality/evidence-list";
import type { ShowMoment } from "@/components/quality/show-moment";
import { Badge, type Tone } from "@/components/ui/badge";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import type { DimensionScore, Judgement } from "@/lib/domain/qa/judgement";
import { DIMENSION_FLOOR, PASS_SCORE } from "@/lib/domain/qa/pass-score";

const OUTCOMES: Record<Judgement["outcome"], { tone: Tone; icon: LucideIcon; word: string }> = {
  pass: { tone: "good", icon: CircleCheck, word: "Passed" },
  fail: { tone: "bad", icon: CircleX, word: "Not passed" },
  "needs-a-person": { tone: "accent", icon: CircleHelp, word: "A person decides" },
};

const DIMENSION_WORDS: Record<DimensionScore["dimension"], string> = {
  "visual-quality": "Visual quality",
  "narrative-coherence": "Narrative coherence",
  "technical-excellence": "Technical excellence",
  overall: "Overall",
};

type Props = { judgement: Judgement; canShow: (code: string | null) => boolean; onShow: ShowMoment };

/** The four scores with what they rest on. */
export function ScorePanel({ judgement, canShow, onShow }: Props) {
  const outcome = OUTCOMES[judgement.outcome];
  return (
    <Section
      title="Scores"
      note={`${judgement.basis === "measured, not judged" ? "Measured, not judged: nobody has looked at the pictures yet" : "Judged by a vision model"} (${judgement.judge}).`}
      aside={
        <p className="flex items-center gap-3">
          <span className="tabular-nums">
            <strong className="font-semibold text-xl">{judgement.average.toFixed(1)}</strong>
            <span className="text-muted text-xs"> of 10, {PASS_SCORE.toFixed(1)} passes</span>
          </span>
          <Badge tone={outcome.tone} icon={outcome.icon}>
            {outcome.word}
          </Badge>
        </p>
      }
    >
      {judgement.critical.map((sentence) => (
        <p key={sentence} className="text-bad">
          {sentence}
        </p>
      ))}
      <ul className="grid gap-3 md:grid-cols-2 2xl:grid-cols-4">
        {judgement.scores.map((score) => (
          <ScoreCard key={score.dimension} score={score} canShow={canShow} onShow={onShow} />
        ))}
      </ul>
    </Section>
  );
}

function ScoreCard({ score, canShow, onShow }: { score: DimensionScore } & Pick<Props, "canShow" | "onShow">) {
  const label = DIMENSION_WORDS[score.dimension];
  const tone = score.score < DIMENSION_FLOOR ? "bad" : "accent";
  return (
    <li className="flex flex-col gap-3 rounded-lg border bg-surface p-4">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="text-muted text-xs">{label}</h3>
        <span className="font-medium text-lg tabular-nums">{score.score.toFixed(1)}</span>
      </div>
      <ProgressBar value={score.score / 10} label={`${label}: ${score.score.toFixed(1)} of 10`} tone={tone} />
      <EvidenceList evidence={score.evidence} canShow={canShow} onShow={onShow} />
    </li>
  );
}
