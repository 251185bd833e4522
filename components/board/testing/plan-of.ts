import type { Plan, Scene, Shot } from "@/lib/domain/plan";

const PALETTE = ["#101010", "#808080", "#f0f0f0"];

/** A board of shots of two seconds each, given as code and scene. */
export function planOf(shots: readonly (readonly [code: string, sceneNumber: number])[]): Plan {
  const numbers = [...new Set(shots.map(([, sceneNumber]) => sceneNumber))];
  return {
    markers: {
      visualStyle: { cinematography: "Still.", palette: PALETTE, lighting: "Soft." },
      characters: [],
      narrative: { pacing: "Calm.", moodArc: ["Calm."], beats: ["One."] },
    },
    scenes: numbers.map((number) => sceneOf(number, shots.filter(([, scene]) => scene === number).length * 2)),
    shots: shots.map(([code, sceneNumber]) => shotOf(code, sceneNumber)),
  };
}

function sceneOf(number: number, durationSeconds: number): Scene {
  return {
    number,
    title: `Scene ${number}`,
    durationSeconds,
    description: "Something happens.",
    location: "A rock in the sea",
    timeOfDay: "dawn",
    weather: "fog",
    mood: "calm",
    lighting: "Soft.",
    camera: { movement: "static", angle: "eye level", lens: "35 mm" },
    characters: [],
    props: [],
    dialogue: [],
    transition: "cut",
  };
}

function shotOf(code: string, sceneNumber: number): Shot {
  return {
    code,
    sceneNumber,
    number: Number(code.slice(-3)),
    action: "Something happens.",
    prompt: "Something happens.",
    negativePrompt: "",
    durationSeconds: 2,
    seed: 1,
    framing: "wide",
    move: "static",
    palette: PALETTE,
    audioNote: "",
    dialogue: null,
    characters: [],
    continuity: null,
    picture: { setting: "ocean", subject: "none", timeOfDay: "dawn", weather: "fog", mood: "calm" },
  };
}
