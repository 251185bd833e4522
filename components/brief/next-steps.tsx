import { Section } from "@/components/ui/section";

const STEPS = [
  "A board of scenes and shots, in seconds, with an animatic to play.",
  "A price as a range. Nothing is rendered or charged before it is approved.",
  "Every shot is rendered, measured and judged; the final cut comes with its papers.",
];

/** What sending leads to, for people who do it for the first time. */
export function NextSteps() {
  return (
    <Section title="What happens next">
      <ol className="flex flex-col gap-2.5 text-muted text-xs">
        {STEPS.map((step, index) => (
          <li key={step} className="flex gap-2.5">
            <span className="grid size-5 shrink-0 place-items-center rounded-full bg-hover text-2xs tabular-nums">
              {index + 1}
            </span>
            <span className="text-pretty">{step}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
