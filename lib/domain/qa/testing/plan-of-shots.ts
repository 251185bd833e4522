import type { Picture } from "@/lib/domain/picture";
import type { Plan, Shot } from "@/lib/domain/plan";
import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";

type ShotInput = Partial<Omit<Shot, "picture">> & { picture?: Partial<Picture> };

/** A plan for tests: one shot per entry, in scene 1 unless it says otherwise. */
export function planOfShots(shots: readonly ShotInput[]): Plan {
  const planned = shots.map(shotOf);
  return {
    markers: {
      visualStyle: { cinematography: "plain", palette: ["#102030", "#405060", "#708090"], lighting: "soft" },
      characters: [],
      narrative: { pacing: "even", moodArc: ["calm"], beats: ["one"] },
    },
    scenes: [...new Set(planned.map((shot) => shot.sceneNumber))].map((number) => ({
      number,
      title: `Scene ${number}`,
      durationSeconds: planned
        .filter((shot) => shot.sceneNumber === number)
        .reduce((sum, s) => sum + s.durationSeconds, 0),
      description: "A scene.",
      location: "somewhere",
      timeOfDay: "day",
      weather: "clear",
      mood: "calm",
      lighting: "soft",
      camera: { movement: "static", angle: "level", lens: "35 mm" },
      characters: [],
      props: [],
      dialogue: [],
      transition: "cut",
    })),
    shots: planned,
  };
}

function shotOf(input: ShotInput, index: number): Shot {
  const number = (index + 1) * 10;
  const sceneNumber = input.sceneNumber ?? 1;
  return {
    number,
    action: "Something happens.",
    prompt: "Something happens.",
    negativePrompt: "",
    durationSeconds: 4,
    seed: 1,
    framing: "wide",
    move: "static",
    palette: ["#102030", "#405060", "#708090"],
    audioNote: "",
    dialogue: null,
    characters: [],
    continuity: null,
    ...input,
    sceneNumber,
    code: input.code ?? `SC0${sceneNumber}-SH${String(number).padStart(3, "0")}`,
    picture: {
      setting: "mountains",
      subject: "none",
      timeOfDay: "day",
      weather: "clear",
      mood: "calm",
      ...input.picture,
    },
  };
}

/** Statistics of a clean four-second shot, as measured on one. */
export function cleanStatistics(overrides: Partial<PictureStatistics> = {}): PictureStatistics {
  return {
    seconds: 4,
    sampledFrames: 16,
    black: [],
    frozen: [],
    silence: [],
    flashes: [],
    meanLuma: 0.39,
    crushedShare: 0,
    blownShare: 0,
    contrast: 47,
    colourfulness: 53,
    sharpness: 273,
    noiseSigma: 0.33,
    motion: 2.5,
    flicker: 0.32,
    repeatedShare: 0,
    palette: [
      { colour: "#d49171", share: 0.4 },
      { colour: "#543b49", share: 0.6 },
    ],
    integratedLufs: -16,
    truePeakDb: -4.6,
    ...overrides,
  };
}
