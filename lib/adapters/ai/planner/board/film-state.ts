import type { Camera } from "@/lib/adapters/ai/planner/board/camera-place";
import type { CastMember } from "@/lib/adapters/ai/planner/reading/find-cast";
import type { Brief } from "@/lib/domain/brief";
import type { Mood, Setting, Subject } from "@/lib/domain/picture";
import type { ConsistencyMarkers, Scene, Shot } from "@/lib/domain/plan";

/** Everything that shots are made from: the scenes as they stand now, and what the brief says about the film. */
export type Board = {
  scenes: readonly Scene[];
  markers: ConsistencyMarkers;
  cast: readonly CastMember[];
  language: string;
  filmSubject: string;
  longestClipSeconds: number;
  unwanted: readonly string[];
  unwantedSubjects: readonly Subject[];
  musicNotes: readonly string[];
};

/** The shots so far, and the cameras that took them. */
export type FilmState = { brief: Brief; board: Board; shots: Shot[]; cameras: Camera[] };

/** A scene with what it looks like. */
export type SceneState = {
  scene: Scene;
  setting: Setting;
  mood: Mood;
  subject: Subject;
  opensPlace: boolean;
  isLast: boolean;
};
