import { providerFailure } from "@/lib/domain/provider-failure";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { Judgement } from "@/lib/domain/qa/judgement";
import { DIMENSIONS } from "@/lib/domain/qa/judgement";
import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";
import type {
  Assembler,
  BackendCapabilities,
  CutRequest,
  FilmBurnIn,
  Judge,
  PictureMeter,
  PreviewArtist,
  Prober,
  RenderBackend,
  RenderRequest,
  StillArtist,
  Storage,
} from "@/lib/pipeline/ports";

/** What a fake file holds instead of pictures. */
type FakeFile = { kind: "take"; request: RenderRequest } | { kind: "film"; cut: CutRequest } | { kind: "other" };

/** Files that exist only as facts: every port of the pipeline that touches media, without any media. */
export type FakeMedia = ReturnType<typeof createFakeMedia>;

const CLEAN: Omit<PictureStatistics, "seconds"> = {
  sampledFrames: 20,
  black: [],
  frozen: [],
  silence: [],
  flashes: [],
  meanLuma: 0.45,
  crushedShare: 0.02,
  blownShare: 0.01,
  contrast: 55,
  colourfulness: 40,
  sharpness: 300,
  noiseSigma: 0.5,
  motion: 4,
  flicker: 0.3,
  repeatedShare: 0,
  palette: [{ colour: "#336699", share: 1 }],
  integratedLufs: -16,
  truePeakDb: -2,
};

export function createFakeMedia() {
  const files = new Map<string, FakeFile>();
  const objects = new Map<string, FakeFile>();
  /** Every submit that reached the backend, in order. */
  const submits: string[] = [];
  /** Every preview that was drawn, in order. */
  const previews: string[] = [];
  /** The note of every burnt-in copy that was made, in order. */
  const burnIns: string[] = [];
  const jobs = new Map<string, RenderRequest>();
  const faults: Faults = {
    failShots: new Set(),
    failPreviews: new Set(),
    lowBitRateShots: new Set(),
    failBurnIn: false,
    average: 8.2,
  };

  return {
    submits,
    previews,
    burnIns,
    faults,
    /** Puts the file of a paid take where a download would. */
    arrive: (request: RenderRequest, toPath: string) => files.set(toPath, { kind: "take", request }),
    /** What the intake does: the file is the same, under another name. */
    admit: async (from: string, to: string) => {
      files.set(to, files.get(from) ?? { kind: "other" });
    },
    backend: fakeBackend(jobs, files, submits, faults),
    storage: fakeStorage(files, objects),
    prober: fakeProber(objects, files, faults),
    pictureMeter: {
      measure: async (path) => ({ ...CLEAN, seconds: secondsOf(objects.get(path)) }),
    } satisfies PictureMeter,
    judge: fakeJudge(faults),
    assembler: fakeAssembler(files),
    filmBurnIn: {
      burn: async ({ note }, toPath) => {
        if (faults.failBurnIn) throw new Error("The burn-in was told to fail.");
        burnIns.push(note);
        files.set(toPath, { kind: "other" });
      },
    } satisfies FilmBurnIn,
    stillArtist: {
      draw: async (_request, toPath) => {
        files.set(toPath, { kind: "other" });
      },
    } satisfies StillArtist,
    previewArtist: {
      draw: async ({ shot }, toPath) => {
        if (faults.failPreviews.has(shot.code)) throw new Error("The preview was told to fail.");
        previews.push(shot.code);
        files.set(toPath, { kind: "other" });
      },
    } satisfies PreviewArtist,
  };
}

const FREE_CAPABILITIES: BackendCapabilities = {
  resolutions: ["720p", "1080p"],
  aspectRatios: ["16:9", "9:16"],
  clipSeconds: [],
  audio: true,
  canCancel: true,
  reconciles: "by asking",
};

type Faults = {
  failShots: Set<string>;
  failPreviews: Set<string>;
  lowBitRateShots: Set<string>;
  failBurnIn: boolean;
  average: number;
};

function fakeBackend(
  jobs: Map<string, RenderRequest>,
  files: Map<string, FakeFile>,
  submits: string[],
  faults: Faults,
): RenderBackend {
  return {
    id: "animatic",
    route: "local",
    charges: false,
    parallelTakes: 8,
    capabilities: FREE_CAPABILITIES,
    submit: async (request) => {
      submits.push(request.shot.code);
      jobs.set(request.takeId, request);
      return { kind: "submitted", providerJobId: request.takeId, estimatedMicros: null };
    },
    poll: async (id) => {
      const request = jobs.get(id);
      if (!request) return { state: "lost" };
      if (faults.failShots.has(request.shot.code)) {
        const failure = providerFailure("job-failed", "The renderer was told to fail.");
        return { state: "failed", failure, retryable: false, charge: null };
      }
      return { state: "succeeded", charge: null };
    },
    download: async (id, toPath) => {
      const request = jobs.get(id);
      if (request) files.set(toPath, { kind: "take", request });
    },
    cancel: async (id) => {
      jobs.delete(id);
    },
    release: async () => undefined,
  };
}

function fakeStorage(files: Map<string, FakeFile>, objects: Map<string, FakeFile>): Storage {
  return {
    putFile: async (key, fromPath, contentType) => {
      objects.set(key, files.get(fromPath) ?? { kind: "other" });
      return { key, bytes: 1000, sha256: "a".repeat(64), contentType };
    },
    localPath: async (key) => key,
    read: async () => null,
    stat: async (key) => (objects.has(key) ? { bytes: 1000, contentType: "video/mp4" } : null),
    signedUrl: async (key) => `/api/media/${key}`,
    remove: async (key) => {
      objects.delete(key);
    },
  };
}

function fakeProber(objects: Map<string, FakeFile>, files: Map<string, FakeFile>, faults: Faults): Prober {
  return {
    probe: async (path) => factsOf(objects.get(path) ?? files.get(path) ?? { kind: "other" }, faults),
  };
}

function factsOf(file: FakeFile, faults: Faults): FileFacts {
  const seconds = secondsOf(file);
  const frame =
    file.kind === "take" ? file.request : file.kind === "film" ? file.cut : { width: 0, height: 0, fps: 24 };
  const isThin = file.kind === "take" && faults.lowBitRateShots.has(file.request.shot.code);
  const created = "2026-01-01T00:00:00Z";
  return {
    bytes: Math.round(seconds * 500_000) + 1,
    container: "mp4",
    extension: "mp4",
    videoCodec: "h264",
    videoCodecTag: "avc1",
    audioCodec: "aac",
    pixelFormat: "yuv420p",
    width: frame.width,
    height: frame.height,
    videoFrames: Math.round(seconds * frame.fps),
    videoBitsPerSecond: isThin ? 100_000 : 4_000_000,
    framesPerSecond: frame.fps,
    videoSeconds: seconds,
    videoStartSeconds: 0,
    audioStartSeconds: 0,
    audioSeconds: seconds,
    hasAudio: true,
    metadata: { title: "A film", creation_time: created, comment: JSON.stringify(commentOf(file)) },
  };
}

function commentOf(file: FakeFile): Record<string, string> {
  if (file.kind === "take") return { takeId: file.request.takeId };
  if (file.kind === "film") return { jobId: file.cut.metadata.jobId, planDigest: file.cut.metadata.planDigest };
  return {};
}

function secondsOf(file: FakeFile | undefined): number {
  if (file?.kind === "take") return secondsOfTake(file.request);
  if (file?.kind === "film")
    return file.cut.clips.reduce((frames, clip) => frames + clip.lengthFrames, 0) / file.cut.fps;
  return 0;
}

/** A provider's clip is as long as it was ordered. */
function secondsOfTake({ order, frames, fps }: RenderRequest): number {
  return order.backend === "animatic" ? frames / fps : order.clipSeconds;
}

function fakeAssembler(files: Map<string, FakeFile>): Assembler {
  return {
    assemble: async (cut) => {
      const at = (name: string) => `${cut.workDir}/${name}`;
      files.set(at("film.mp4"), { kind: "film", cut });
      return {
        film: at("film.mp4"),
        poster: at("poster.jpg"),
        contactSheet: at("sheet.jpg"),
        scrubSprite: at("sprite.jpg"),
        waveform: at("waveform.json"),
        frames: cut.clips.reduce((frames, clip) => frames + clip.lengthFrames, 0),
      };
    },
    cut: async (cut) => {
      const film = `${cut.workDir}/film.mp4`;
      files.set(film, { kind: "film", cut });
      return { film, frames: cut.clips.reduce((frames, clip) => frames + clip.lengthFrames, 0) };
    },
  };
}

function fakeJudge(faults: Faults): Judge {
  return {
    name: "fake judge",
    judge: async ({ shots }): Promise<Judgement> => ({
      basis: "measured, not judged",
      judge: "fake judge",
      scores: DIMENSIONS.map((dimension) => ({ dimension, score: faults.average, evidence: [] })),
      average: faults.average,
      outcome: faults.average >= 7 ? "pass" : "fail",
      critical: [],
      shots: shots.map(({ code }) => ({ code, average: faults.average, findings: [] })),
      judgedAt: "2026-01-01T00:00:00.000Z",
    }),
  };
}
