import { CircleCheck, CircleX, type LucideIcon, TriangleAlert } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Verdict } from "@/lib/domain/qa/technical-report";

const LOOKS: Record<Verdict, { tone: Tone; icon: LucideIcon; word: string }> = {
  pass: { tone: "good", icon: CircleCheck, word: "Passed" },
  warn: { tone: "warn", icon: TriangleAlert, word: "Warning" },
  fail: { tone: "bad", icon: CircleX, word: "Failed" },
};

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { tone, icon, word } = LOOKS[verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
