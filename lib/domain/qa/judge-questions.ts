import type { Brief } from "@/lib/domain/brief";
import type { Plan } from "@/lib/domain/plan";
import { FILM_QUESTIONS, type FilmQuestion } from "@/lib/domain/qa/film-questions";

/** One thing to look for in a film, answered with yes, no or unknown. */
export type JudgeQuestion = FilmQuestion & {
  id: string;
  /** What the plan demands and this question looks for; null when it asks for something else. */
  element: string | null;
};

/** Up to so many shots are asked for one by one; longer films are asked for scene by scene, of which there are ten. */
const MOST_SHOTS_ASKED = 8;
const MOST_CHARACTERS_ASKED = 2;
const LONGEST_ELEMENT = 200;

/**
 * The questions a film is judged by: 8 to 10 for each dimension, 6 to 17 for the story, by how much was planned. Code writes them, not a model: the same plan
 * gives the same questions, they cost nothing, no brief can bend them, and there is nothing to keep.
 */
export function judgeQuestions(brief: Brief, plan: Plan): JudgeQuestion[] {
  const demanded = [...elementsOf(plan), ...charactersOf(plan)];
  const style = brief.style
    ? [
        {
          dimension: "overall" as const,
          weight: 1,
          good: "yes" as const,
          question: `Is the film made in this style: ${shorten(brief.style)}?`,
          element: null,
        },
      ]
    : [];
  const whole = FILM_QUESTIONS.map((question) => ({ ...question, element: null }));
  return [...demanded, ...whole, ...style].map((question, index) => ({
    id: `q${String(index + 1).padStart(2, "0")}`,
    ...question,
  }));
}

type Demanded = Omit<JudgeQuestion, "id">;

function elementsOf({ shots, scenes }: Plan): Demanded[] {
  if (shots.length <= MOST_SHOTS_ASKED) {
    return shots.map(({ code, action }) =>
      demand(`${code}: ${shorten(action)}`, `Does shot ${code} show this`, action),
    );
  }
  return scenes.map(({ number, title, description }) =>
    demand(`Scene ${number}, ${shorten(title)}`, `Do the frames of scene ${number} show this`, description),
  );
}

function demand(element: string, question: string, what: string): Demanded {
  return {
    dimension: "narrative-coherence",
    good: "yes",
    weight: 2,
    question: `${question}: ${shorten(what)}?`,
    element,
  };
}

function charactersOf({ markers }: Plan): Demanded[] {
  return markers.characters.slice(0, MOST_CHARACTERS_ASKED).map(({ name, appearance }) => ({
    dimension: "narrative-coherence",
    good: "yes",
    weight: 1,
    question: `Does ${shorten(name)} look the same in every shot that shows them (${shorten(appearance)})?`,
    element: null,
  }));
}

function shorten(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.?!]+$/, "");
  return line.length > LONGEST_ELEMENT ? `${line.slice(0, LONGEST_ELEMENT - 1)}…` : line;
}
