import type { BackendId } from "@/lib/domain/backend";
import type { AspectRatio, Brief, FrameRate } from "@/lib/domain/brief";
import type { Mood, Picture, Setting, Transition } from "@/lib/domain/picture";
import type { Analysis, ConsistencyMarkers, Plan, Scene, Shot } from "@/lib/domain/plan";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { Judgement } from "@/lib/domain/qa/judgement";
import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";

/** Turns a clean brief into a board. Same brief, same answer. */
export type Planner = {
  readonly name: Analysis["plannedBy"];
  analyse(brief: Brief, signal: AbortSignal): Promise<Analysis>;
  /** Scenes whose durations add up to the brief's, and what must stay the same in all of them. */
  direct(
    brief: Brief,
    analysis: Analysis,
    signal: AbortSignal,
  ): Promise<{ scenes: Scene[]; markers: ConsistencyMarkers }>;
  /** Shots of all scenes; none is longer than `longestClipSeconds`. */
  translate(
    brief: Brief,
    board: { analysis: Analysis; scenes: Scene[]; markers: ConsistencyMarkers; longestClipSeconds: number },
    signal: AbortSignal,
  ): Promise<Shot[]>;
};

/** Exactly what is asked of a render backend for one take. */
export type RenderRequest = {
  takeId: string;
  shot: Shot;
  filmTitle: string;
  width: number;
  height: number;
  fps: FrameRate;
  /** Frames of the file: the clip's own and its handle for an overlapping transition. */
  frames: number;
  withMusic: boolean;
};

export type RenderProgress =
  | { state: "running"; done: number }
  | { state: "succeeded" }
  | { state: "failed"; reason: string; retryable: boolean }
  /** The backend knows nothing of this job (any more). */
  | { state: "lost" };

/** One way to render shots. `submit` sends at most one request; a backend that charges is never asked twice. */
export type RenderBackend = {
  readonly id: BackendId;
  readonly charges: boolean;
  /** Takes that may run at once. */
  readonly parallelTakes: number;
  submit(request: RenderRequest): Promise<{ providerJobId: string }>;
  /** Waits up to `waitMs` for news. */
  poll(providerJobId: string, waitMs: number): Promise<RenderProgress>;
  /** Writes the finished file to `toPath`. */
  download(providerJobId: string, toPath: string): Promise<void>;
  cancel(providerJobId: string): Promise<void>;
  /** The file is stored and settled: the backend may forget the job. */
  release(providerJobId: string): Promise<void>;
};

/** Draws one frame of a shot as a JPEG file, for the board. */
export type StillArtist = {
  draw(request: Omit<RenderRequest, "takeId">, toPath: string): Promise<void>;
};

/** What a stored file really is, measured. */
export type Prober = { probe(path: string): Promise<FileFacts> };
/** What the pictures of a file look like, measured. */
export type PictureMeter = { measure(path: string): Promise<PictureStatistics> };

export type Judge = {
  readonly name: string;
  judge(
    input: { brief: Brief; plan: Plan; shots: { code: string; path: string; statistics: PictureStatistics }[] },
    signal: AbortSignal,
  ): Promise<Judgement>;
};

/** A finished take on its place in the cut. */
export type CutClip = {
  path: string;
  code: string;
  sceneNumber: number;
  lengthFrames: number;
  handleFrames: number;
  transition: Transition;
  action: string;
  dialogue: string | null;
  picture: Picture;
};

export type CutRequest = {
  clips: CutClip[];
  width: number;
  height: number;
  fps: FrameRate;
  aspectRatio: AspectRatio;
  withMusic: boolean;
  seed: number;
  metadata: { title: string; jobId: string; planDigest: string; createdAt: string };
  /** Slate and captions drawn into the picture; the delivery has none, an export may. */
  burnIn: boolean;
  /** Empty folder for the work; the caller removes it. */
  workDir: string;
  onProgress?: (done: number) => void;
};

/** Files of a cut, in `workDir`. */
export type CutFiles = {
  film: string;
  poster: string;
  contactSheet: string;
  scrubSprite: string;
  waveform: string;
  frames: number;
};

export type Assembler = { assemble(request: CutRequest): Promise<CutFiles> };

/** One stretch of the film's sound. */
export type BedSection = { seconds: number; mood: Mood; setting: Setting };
/** Writes a 48 kHz stereo WAV at -16 LUFS, exactly as long as its sections. */
export type Composer = { compose(sections: BedSection[], seed: number, toPath: string): Promise<void> };
/** Draws slate and captions for an export, as one transparent PNG per clip. */
export type BurnInArtist = {
  drawOverlay(
    clip: CutClip,
    frame: { width: number; height: number },
    filmTitle: string,
    toPath: string,
  ): Promise<void>;
};

export type StoredObject = { key: string; bytes: number; sha256: string; contentType: string };

/** Keeps files under keys such as "jobs/<id>/takes/<id>.mp4". Writing the same key with the same bytes twice is harmless. */
export type Storage = {
  putFile(key: string, fromPath: string, contentType: string): Promise<StoredObject>;
  /** A path on this machine with the object's bytes; a remote store downloads it first. */
  localPath(key: string): Promise<string>;
  /** Null when there is no such object. `range` is inclusive bytes. */
  read(key: string, range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array> | null>;
  stat(key: string): Promise<{ bytes: number; contentType: string } | null>;
  /** A link to one object that stops working by itself. */
  signedUrl(key: string, options: { expiresInSeconds: number; downloadName?: string }): Promise<string>;
  remove(key: string): Promise<void>;
};

export const CACHE_TIERS = ["responses", "consistency", "render-plans"] as const;
export type CacheTier = (typeof CACHE_TIERS)[number];
export type CacheCounts = { hits: number; misses: number; evictions: number; entries: number };

/** Values under keys that cover every input that changes them. A miss is never an error. */
export type Cache = {
  get(tier: CacheTier, key: string): Promise<unknown>;
  put(tier: CacheTier, key: string, value: unknown): Promise<void>;
  counts(): Promise<Record<CacheTier, CacheCounts>>;
};

export type Clock = { now(): Date; sleep(ms: number, signal?: AbortSignal): Promise<void> };
