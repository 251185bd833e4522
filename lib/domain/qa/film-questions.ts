import type { DimensionScore } from "@/lib/domain/qa/judgement";

export type FilmQuestion = {
  dimension: DimensionScore["dimension"];
  question: string;
  /** The answer that speaks for the film. Both kinds occur, so that agreeing with everything earns nothing. */
  good: "yes" | "no";
  /** How much the answer counts beside the others of its dimension. */
  weight: number;
};

type Asked = readonly [question: string, good: FilmQuestion["good"], weight: number];

const VISUAL: readonly Asked[] = [
  ["Do the pictures look finished, rich in detail rather than flat, grey or empty?", "yes", 3],
  ["Does any frame show a person or an animal with broken anatomy, such as extra fingers or fused limbs?", "no", 2],
  ["Does any frame show an object that melts, tears or merges with another one?", "no", 2],
  ["Does any frame show a smeared or distorted face?", "no", 1],
  ["Is the picture exposed so that its subject can be made out in every shot?", "yes", 2],
  ["Is the subject sharp in every shot in which it is close to the camera?", "yes", 1],
  ["Does any frame show blocks, banding or detail lost to compression?", "no", 1],
  ["Do light and shadows fit the place and the time of day in every shot?", "yes", 1],
  ["Is every shot composed on purpose, with its subject clearly placed?", "yes", 1],
  ["Does any frame show a watermark, a stock library's mark or controls of a program?", "no", 1],
];

const NARRATIVE: readonly Asked[] = [
  ["Does the film as a whole show what the brief asks for?", "yes", 3],
  ["Do the shots follow one another in the order in which the plan tells the story?", "yes", 3],
  ["Does every scene keep to one place, one light and one weather?", "yes", 1],
  ["Do the same people, animals and things look the same wherever they appear?", "yes", 2],
  ["Does any frame show a place, a person or an event that contradicts the brief?", "no", 2],
];

const TECHNICAL: readonly Asked[] = [
  ["Do neighbouring frames of a shot follow from one another without jumps?", "yes", 2],
  ["Does any frame show torn lines, snow, green blocks or other damage?", "no", 2],
  ["Does any frame show black bars that the picture's format does not call for?", "no", 1],
  ["Does any frame show doubled or ghosted outlines?", "no", 1],
  ["Does any frame show writing that is misspelt, cut off or unreadable?", "no", 1],
  ["Are the shots framed as listed (establishing, wide, medium, close-up, insert)?", "yes", 1],
  ["Does the camera get from the first to the last frame of its shots as the listed moves say?", "yes", 1],
  ["Do the two sides of every cut differ so much that the cut looks meant?", "yes", 1],
  ["Is the brightness steady inside every shot?", "yes", 1],
];

const OVERALL: readonly Asked[] = [
  ["Could the film be shown to the client as it is?", "yes", 2],
  ["Would a viewer who never read the brief understand what the film is about?", "yes", 2],
  ["Do all shots look as if they belong to the same film?", "yes", 1],
  ["Do mood and colours fit the brief in every scene?", "yes", 1],
  ["Does any frame show something that would embarrass the client?", "no", 2],
  ["Does the first shot make clear where or with whom the film begins?", "yes", 1],
  ["Does the last shot end the film on purpose?", "yes", 1],
  ["Is there something to watch in every shot?", "yes", 1],
];

/** What every film is asked, whatever its plan says. */
export const FILM_QUESTIONS: readonly FilmQuestion[] = [
  ...asked("visual-quality", VISUAL),
  ...asked("narrative-coherence", NARRATIVE),
  ...asked("technical-excellence", TECHNICAL),
  ...asked("overall", OVERALL),
];

function asked(dimension: FilmQuestion["dimension"], questions: readonly Asked[]): FilmQuestion[] {
  return questions.map(([question, good, weight]) => ({ dimension, question, good, weight }));
}
