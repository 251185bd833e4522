import { z } from "zod";

/** What a request tells of a film that is to be judged. */
export const judgeDataSchema = z.object({
  questions: z.array(z.object({ id: z.string(), question: z.string() })).min(1),
  frames: z.array(z.object({ time: z.string() })).min(1),
});
type JudgeData = z.infer<typeof judgeDataSchema>;

/** How the double sees a film: as a good one unless a fault says otherwise. */
export const VIEWS = ["good-film", "bad-film", "middling-film", "unseen-film", "foreign-times"] as const;
export type View = (typeof VIEWS)[number];

/** A middling film has a flaw in about one question in five. */
const FLAW_EVERY = 5;

/** Answers to every question, each with times of frames that were shown. */
export function composeJudgement({ questions, frames }: JudgeData, view: View) {
  return {
    answers: questions.map(({ id, question }) => {
      const isFlawed = view === "bad-film" || (view === "middling-film" && hash(id) % FLAW_EVERY === 0);
      const time = view === "foreign-times" ? "9999.00" : (frames[hash(id) % frames.length]?.time ?? "0.00");
      const says = question.startsWith("Does any frame") === isFlawed ? "yes" : "no";
      return {
        id,
        reasoning: "The frames were compared with the question.",
        answer: view === "unseen-film" ? "unknown" : says,
        times: [time],
        quote: isFlawed ? `it goes wrong at ${time} s` : "as planned",
      };
    }),
  };
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7);
}
