import type { BackendId } from "@/lib/domain/backend";
import type { BoardPen } from "@/lib/domain/board/board-pen";
import type { RewriteChange, RewriteTarget } from "@/lib/domain/board/rewrite-change";
import type { AspectRatio, Brief, FrameRate, Resolution } from "@/lib/domain/brief";
import type { RenderOrder } from "@/lib/domain/cost/render-order";
import type { Micros } from "@/lib/domain/money";
import type { Mood, Picture, Setting, Transition } from "@/lib/domain/picture";
import type { Analysis, ConsistencyMarkers, Plan, Scene, Shot } from "@/lib/domain/plan";
import type { ProviderFailure } from "@/lib/domain/provider-failure";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { Judgement } from "@/lib/domain/qa/judgement";
import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";

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
  /** Keeps the words of a board true while people change it; asks no model. */
  pen(brief: Brief): BoardPen;
  /**
   * Writes one scene, or one shot's prompt, as a person's note wants it. The scene stays as long as it is, and no new shot
   * is longer than `longestClipSeconds`. Never throws for what a model does: then this machine writes, and `remark` says so.
   */
  rewrite(brief: Brief, ask: RewriteTask, signal: AbortSignal): Promise<Rewriting>;
};

export type RewriteTask = {
  plan: Plan;
  version: number;
  /** Is on the plan. */
  target: RewriteTarget;
  note: string;
  longestClipSeconds: number;
};
export type Rewriting = { writtenBy: Analysis["plannedBy"]; remark: string | null } & (
  | { kind: "written"; change: RewriteChange }
  /** The note changes nothing; the sentence says why. */
  | { kind: "nothing"; reason: string }
);

/** Exactly what is asked of a render backend for one take. The take's id is the attempt's id at the provider. */
export type RenderRequest = {
  takeId: string;
  shot: Shot;
  filmTitle: string;
  width: number;
  height: number;
  fps: FrameRate;
  /** Frames the cut needs: the clip's own and its handle for an overlapping transition. */
  frames: number;
  withMusic: boolean;
  /** What is ordered and billed: build the request from this, never from the frames. */
  order: RenderOrder;
};

/** What was charged: the provider's own figure, or, where it names none, what was ordered. */
export type Charge = { source: "provider"; micros: Micros } | { source: "as ordered" };

/** The answer to the one paid request. `refused` with kind "outcome-unknown" means that nobody knows. */
export type SubmitAnswer =
  | { kind: "submitted"; providerJobId: string; estimatedMicros: Micros | null }
  | { kind: "refused"; failure: ProviderFailure };

export type RenderProgress =
  | { state: "running"; done: number }
  /** `charge` null: the provider names no figure, so it is what was ordered. */
  | { state: "succeeded"; charge: Charge | null }
  /** `charge` null: nothing was charged. */
  | { state: "failed"; failure: ProviderFailure; retryable: boolean; charge: Charge | null }
  /** The provider can't be asked now; the job goes on there. */
  | { state: "unreachable"; failure: ProviderFailure }
  /** The backend knows nothing of this job (any more). */
  | { state: "lost" };

/** An attempt whose answer was lost. */
export type LostAttempt = { takeId: string; request: RenderRequest; submittingAt: Date };
export type Reconciliation =
  | { kind: "found"; providerJobId: string }
  /** Certainly never accepted, and not charged. */
  | { kind: "never-accepted" }
  /** Nothing can be said (yet); `advice` tells a person what to look for at the provider. */
  | { kind: "cannot-tell"; advice: string };

/** What a provider sells on the way that is set up. An order outside of it is never sent. */
export type BackendCapabilities = {
  resolutions: readonly Resolution[];
  aspectRatios: readonly RenderOrder["aspectRatio"][];
  /** Clip lengths in seconds, ascending; empty means any. */
  clipSeconds: readonly number[];
  /** It can make sound of its own. */
  audio: boolean;
  canCancel: boolean;
  /** "by asking": the reconciler finds lost attempts by itself; "by webhook": only when the provider calls; "by a person". */
  reconciles: "by asking" | "by webhook" | "by a person";
};

export type WebhookCall = { headers: Readonly<Record<string, string>>; rawBody: string; query: URLSearchParams };
export type WebhookVerdict =
  /** `deliveryId` makes a repeated delivery harmless; `takeId` is the attempt it speaks of, when it says so. */
  | { kind: "genuine"; deliveryId: string; takeId: string | null; providerJobId: string }
  | { kind: "forged"; reason: string };

/**
 * One way to render shots. `submit` sends at most one request, whatever happens on the wire, and never throws for
 * what a provider or the network does; a backend that charges is never asked twice for one take.
 */
export type RenderBackend = {
  readonly id: BackendId;
  /** The way to the model: "local", "vertex", "omni", "api". */
  readonly route: string;
  readonly charges: boolean;
  /** Takes that may run at once. */
  readonly parallelTakes: number;
  readonly capabilities: BackendCapabilities;
  submit(request: RenderRequest, call: { webhookUrl: string | null; signal: AbortSignal }): Promise<SubmitAnswer>;
  /** Waits up to `waitMs` for news. */
  poll(providerJobId: string, waitMs: number): Promise<RenderProgress>;
  /** Writes the finished file to `toPath`. Throws AppError "provider_failed"; may be repeated without paying again. */
  download(providerJobId: string, toPath: string): Promise<void>;
  cancel(providerJobId: string): Promise<void>;
  /** The file is stored and settled: the backend may forget the job. */
  release(providerJobId: string): Promise<void>;
  /** Looks for an attempt whose answer was lost. Never sends a paid request. */
  reconcile?(attempt: LostAttempt): Promise<Reconciliation>;
  verifyWebhook?(call: WebhookCall): Promise<WebhookVerdict>;
};

/** Draws one frame of a shot as a JPEG file, for the board. */
export type StillArtist = {
  draw(request: Omit<RenderRequest, "takeId" | "order">, toPath: string): Promise<void>;
};

/** Draws a small moving preview of a shot as an MP4 file: free, on this machine, after everything that is being waited for. */
export type PreviewArtist = {
  draw(request: Omit<RenderRequest, "takeId" | "order">, toPath: string): Promise<void>;
};

/** What a stored file really is, measured. */
export type Prober = { probe(path: string): Promise<FileFacts> };
/** What the pictures of a file look like, measured. */
export type PictureMeter = { measure(path: string): Promise<PictureStatistics> };

/** Brings a provider's file into the studio: proves that it is a playable video and writes the studio's tags into it. */
export type TakeIntake = {
  /** Pictures and sound are copied, never encoded again. Throws AppError "provider_failed" for anything that is no video. */
  admit(fromPath: string, toPath: string, tags: { title: string; takeId: string; jobId: string }): Promise<void>;
};

/** One judged take: its file, where its clip lies on the cut, and what was measured. */
export type JudgedShot = {
  code: string;
  path: string;
  statistics: PictureStatistics;
  report: TechnicalReport | null;
};

export type Judge = {
  readonly name: string;
  /** A missing or unusable answer of a model is an error or "needs-a-person", never a pass. */
  judge(
    input: { brief: Brief; plan: Plan & { digest: string }; shots: JudgedShot[] },
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
  /** The take's sound was ordered and is heard in the film; what a file carries unasked is left out. */
  ownSound: boolean;
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

export type Assembler = {
  assemble(request: CutRequest): Promise<CutFiles>;
  /** The film alone, without the pictures and the waveform that go with it. */
  cut(request: CutRequest): Promise<Pick<CutFiles, "film" | "frames">>;
};

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

export type FilmBurnInRequest = {
  filmPath: string;
  width: number;
  height: number;
  fps: FrameRate;
  /** What is written over which frames, in the order of the cut. */
  clips: Pick<CutClip, "code" | "lengthFrames" | "action" | "dialogue" | "picture">[];
  filmTitle: string;
  /** What kind of copy it is: "FOR REVIEW". */
  note: string;
};
/** Writes a copy of a finished film with slate, captions and timecode in the picture. */
export type FilmBurnIn = { burn(request: FilmBurnInRequest, toPath: string): Promise<void> };

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
