import type { FilmWords } from "@/lib/adapters/ai/planner/lexicon/film-words";

const NEVER = /^(?!)(?<subject>)/u;

const PLAIN: FilmWords = {
  functionWords: "",
  negations: "",
  negationsAfter: "",
  pronouns: "",
  thingPronouns: "",
  determiners: "",
  framings: { establishing: "", wide: "", medium: "", "close-up": "", insert: "" },
  moves: {
    static: "",
    "pan-left": "",
    "pan-right": "",
    "tilt-up": "",
    "tilt-down": "",
    "dolly-in": "",
    "dolly-out": "",
    "truck-left": "",
    "truck-right": "",
    "crane-up": "",
    "crane-down": "",
    orbit: "",
    handheld: "",
  },
  cues: { travel: "", emotion: "", handwork: "", reveal: "", speech: "", ending: "" },
  arc: { problem: "", idea: "", proof: "", call: "" },
  timePassing: "",
  sceneLabels: "scene",
  shotLabels: "shot",
  notes: { audience: "", tone: "", style: "", music: "", voice: "", message: "", endline: "", title: "", ignored: "" },
  guidance: "",
  topics: "",
  linking: "",
  craft: "",
  request: NEVER,
  honorifics: "",
  naming: "",
  narrator: "",
  acts: {
    arrival: ["Arrival", "We arrive", "First look"],
    detail: ["Up close", "Closer", "Detail"],
    life: ["Life", "A moment with", "Life goes on"],
    turn: ["The turn", "Something changes", "A new side"],
    close: ["The close", "One last look", "We leave"],
  },
  arcTitles: { problem: "The problem", idea: "The idea", proof: "The proof", call: "The call" },
};

/** Film words of a language that the studio knows in part: what is not given stays empty. */
export function plainFilmWords(known: Partial<FilmWords> = {}): FilmWords {
  return { ...PLAIN, ...known };
}
