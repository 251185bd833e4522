import { type FountainScene, isFountain, parseFountain } from "@/lib/domain/fountain";

/** A screenplay page plays for about a minute and holds about 190 words. */
export const SCRIPT_WORDS_PER_SECOND = 190 / 60;
/** A scene without words is still looked at. */
const SHORTEST_SCENE_SECONDS = 2;
const LISTED_SCENE = /^\s*(?:#{1,6}\s*)?(?:scene|szene|scène|escena|scena|cena)\s+(\d{1,3})\s*[:.–—-]\s*(.*)$/i;

export type OutlineScene = {
  heading: string;
  /** Line of the text the scene begins on, from 1. */
  line: number;
  /** How long reading it aloud would take. */
  seconds: number;
  /** Speakers of its lines, as they are written. */
  characters: string[];
};

export type ScriptOutline = { scenes: OutlineScene[]; seconds: number; characters: string[] };

/**
 * The scenes that a text names by itself: headings of a screenplay, or lines such as "Scene 2: …". Text without them
 * has no scenes yet; a board finds its own. Seconds are those of reading aloud.
 */
export function outlineOf(text: string): ScriptOutline {
  const scenes = isFountain(text) ? screenplayScenes(text) : listedScenes(text);
  return {
    scenes,
    seconds: scenes.reduce((sum, scene) => sum + scene.seconds, 0),
    characters: [...new Set(scenes.flatMap((scene) => scene.characters))],
  };
}

/** Seconds that reading a text aloud takes, at a screenplay's pace. */
export function secondsToRead(text: string): number {
  return text.split(/\s+/).filter(Boolean).length / SCRIPT_WORDS_PER_SECOND;
}

function screenplayScenes(text: string): OutlineScene[] {
  return parseFountain(text).scenes.map((scene) => ({
    heading: scene.heading || "Before the first heading",
    line: scene.line,
    seconds: secondsOf(scene.elements.map((element) => element.text).join(" ")),
    characters: speakersOf(scene),
  }));
}

function speakersOf({ elements }: FountainScene): string[] {
  const speakers = elements.flatMap((element) => (element.kind === "dialogue" ? [element.speaker] : []));
  return [...new Set(speakers.map((name) => name.replace(/\s*\(.*\)$/, "")))];
}

function listedScenes(text: string): OutlineScene[] {
  const lines = text.split(/\r?\n/);
  const starts = lines.flatMap((line, index) => (LISTED_SCENE.test(line) ? [index] : []));
  return starts.map((start, place) => {
    const body = lines.slice(start, starts[place + 1] ?? lines.length).join(" ");
    const [, number = "", rest = ""] = lines[start]?.match(LISTED_SCENE) ?? [];
    const heading = `Scene ${number}${rest ? `: ${rest}` : ""}`;
    return { heading, line: start + 1, seconds: secondsOf(body), characters: [] };
  });
}

function secondsOf(text: string): number {
  return Math.max(SHORTEST_SCENE_SECONDS, secondsToRead(text));
}
