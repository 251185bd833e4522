import { timeWords } from "@/lib/adapters/ai/planner/board/light";
import { createLocalPen, rewordNegative } from "@/lib/adapters/ai/planner/board/local-pen";
import { rewordPrompt } from "@/lib/adapters/ai/planner/board/reword-prompt";
import { cameraWords, type PromptSentence } from "@/lib/adapters/ai/planner/board/write-prompt";
import type { BoardPen, ShotInFilm } from "@/lib/domain/board/board-pen";
import type { Brief } from "@/lib/domain/brief";
import { concernedMarkers, shotPrompt } from "./shot-prompt";

/**
 * Keeps prompts that a model wrote true to the board, without asking it again: where the prompt uses the words of a
 * marker, the new ones take their place; what it says in words of its own is followed by what holds now.
 */
export function createGeminiPen(brief: Brief): BoardPen {
  const local = createLocalPen(brief);
  return {
    ...local,
    write: (at) => {
      const words = [cameraWords(at.shot), at.shot.action, at.scene.location, timeWords(at.shot.picture)];
      const prompt = shotPrompt(words.filter((part) => part !== "").join(". "), at.markers, castOf(at));
      return { ...local.write(at), prompt };
    },
    reword: (before, after) => {
      const { picture } = local.reword(before, after);
      const shot = { ...after.shot, picture };
      const prompt = rewordPrompt(before.shot.prompt, sentencesOf(before), sentencesOf({ ...after, shot }));
      return { ...shot, prompt, negativePrompt: rewordNegative(before.shot, shot) };
    },
  };
}

function castOf({ shot, markers }: ShotInFilm) {
  return markers.characters.filter(({ name }) => shot.characters.includes(name));
}

function sentencesOf(at: ShotInFilm): PromptSentence[] {
  const { shot, scene, markers } = at;
  const marked = concernedMarkers(markers, castOf(at)).map(([label, core]) => ({ key: label, label, core }));
  const told = [
    { key: "camera", label: "Camera", core: cameraWords(shot) },
    { key: "action", label: "What happens", core: shot.action },
    { key: "place", label: "Place", core: scene.location },
    { key: "time", label: "Time", core: timeWords(shot.picture) },
    { key: "mood", label: "Mood", core: scene.mood },
    ...marked,
  ];
  return told.map(({ key, label, core }) => ({ key, core, text: `${label}: ${core.replace(/[\s.]+$/u, "")}` }));
}
