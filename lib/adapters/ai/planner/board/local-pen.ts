import { placeScene, rewordPicture } from "@/lib/adapters/ai/planner/board/reword-picture";
import { rewordPrompt } from "@/lib/adapters/ai/planner/board/reword-prompt";
import {
  actionSentence,
  joinSentences,
  type PromptSentence,
  promptSentences,
  writeNegativePrompt,
} from "@/lib/adapters/ai/planner/board/write-prompt";
import { baseLanguage } from "@/lib/adapters/ai/planner/lexicon/languages";
import { detectLanguage } from "@/lib/adapters/ai/planner/reading/detect-language";
import { look } from "@/lib/adapters/ai/planner/reading/look";
import type { BoardPen, ShotInFilm } from "@/lib/domain/board/board-pen";
import type { Brief } from "@/lib/domain/brief";
import type { Shot } from "@/lib/domain/plan";

/** Writes what is new on a board as the local planner writes it, and rewrites no more of it than has changed. */
export function createLocalPen(brief: Brief): BoardPen {
  const language = brief.language ? baseLanguage(brief.language) : detectLanguage(brief.prompt);
  return {
    write: (at) => ({
      prompt: joinSentences([...sentencesOf(at, brief), filmLight(at)]),
      negativePrompt: writeNegativePrompt(at.shot.picture, at.shot.framing, look(brief.prompt, language).unwanted),
    }),
    reword: (before, after) => {
      const picture = rewordPicture(before, after, language);
      const now = { ...after, shot: { ...after.shot, picture } };
      const wasLit = before.markers.visualStyle.lighting === after.markers.visualStyle.lighting;
      const [old, fresh] = [before, now].map((at) => [...sentencesOf(at, brief), ...(wasLit ? [] : [filmLight(at)])]);
      const prompt = rewordPrompt(before.shot.prompt, old ?? [], fresh ?? []);
      return { ...now.shot, prompt, negativePrompt: rewordNegative(before.shot, now.shot) };
    },
    place: (scene, to) => placeScene(scene, to, language),
  };
}

function sentencesOf({ shot, scene, markers }: ShotInFilm, { aspectRatio }: Brief): PromptSentence[] {
  const { picture, palette } = shot;
  const cast = markers.characters.filter(({ name }) => shot.characters.includes(name));
  return promptSentences({
    ...{ camera: shot, picture, scene, markers, cast, palette, aspectRatio },
    action: [actionSentence(shot.action)],
  });
}

/** The film's own light is said where a person has set it; everywhere else it follows from place and hour. */
function filmLight({ markers }: ShotInFilm): PromptSentence {
  return { key: "film light", text: `Light of the film: ${markers.visualStyle.lighting.replace(/[\s.]+$/u, "")}` };
}

/** What contradicts the new picture in place of what contradicted the old one. */
export function rewordNegative(before: Shot, after: Shot): string {
  const [old, now] = [before, after].map(({ picture, framing }) =>
    writeNegativePrompt(picture, framing, []).split(", "),
  );
  const words = before.negativePrompt === "" ? [] : before.negativePrompt.split(", ");
  const kept = words.filter((word) => !old?.includes(word) || now?.includes(word));
  const added = (now ?? []).filter((word) => !old?.includes(word) && !kept.includes(word));
  return [...kept, ...added].join(", ").slice(0, 1000);
}
