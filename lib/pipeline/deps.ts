import type { BackendId } from "@/lib/domain/backend";
import type { BackendDesk } from "@/lib/pipeline/backend-desk";
import type {
  Assembler,
  Cache,
  Clock,
  FilmBurnIn,
  Judge,
  PictureMeter,
  Planner,
  PreviewArtist,
  Prober,
  RenderBackend,
  StillArtist,
  Storage,
  TakeIntake,
} from "@/lib/pipeline/ports";
import type { Store } from "@/lib/pipeline/store";

/** How patiently the pipeline looks and asks, in milliseconds. */
export type Pace = {
  /** How long one look at a local render may take before the engine gets its turn again. */
  lookMs: number;
  /** Between two looks at a render elsewhere. */
  paidLookMs: number;
  /** Before a backend that was busy is asked again, when it names no time of its own. */
  busyMs: number;
};
export const USUAL_PACE: Pace = { lookMs: 2000, paidLookMs: 5000, busyMs: 10_000 };

export type Logger = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** Everything the pipeline asks of the world. The composition root fills it; tests fill it with fakes. */
export type PipelineDeps = {
  store: Store;
  planner: Planner;
  backends: Partial<Record<BackendId, RenderBackend>>;
  /** Why a backend can't be used, by its id; backends that can are not in it. */
  unavailable: Partial<Record<BackendId, string>>;
  desk: BackendDesk;
  intake: TakeIntake;
  /** Where a provider may send its news of an attempt; null when nobody outside can reach this studio. */
  webhookUrl(backend: BackendId, takeId: string): string | null;
  pace: Pace;
  stillArtist: StillArtist;
  previewArtist: PreviewArtist;
  prober: Prober;
  pictureMeter: PictureMeter;
  judge: Judge;
  assembler: Assembler;
  filmBurnIn: FilmBurnIn;
  storage: Storage;
  cache: Cache;
  clock: Clock;
  logger: Logger;
  sha256(text: string): string;
  newId(prefix: string): string;
  /** 0 ≤ x < 1, for jitter only. */
  random(): number;
  /** Lends an empty folder on this machine and removes it afterwards, whatever happens. */
  withWorkDir<T>(work: (dir: string) => Promise<T>): Promise<T>;
  writeText(path: string, text: string): Promise<void>;
};
