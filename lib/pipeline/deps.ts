import type { BackendId } from "@/lib/domain/backend";
import type { PriceRow } from "@/lib/domain/cost/price-list";
import type {
  Assembler,
  Cache,
  Clock,
  Judge,
  PictureMeter,
  Planner,
  Prober,
  RenderBackend,
  StillArtist,
  Storage,
} from "@/lib/pipeline/ports";
import type { Store } from "@/lib/pipeline/store";

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
  priceList: readonly PriceRow[];
  stillArtist: StillArtist;
  prober: Prober;
  pictureMeter: PictureMeter;
  judge: Judge;
  assembler: Assembler;
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
