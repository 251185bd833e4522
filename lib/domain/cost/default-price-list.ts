import type { PriceRow } from "@/lib/domain/cost/price-list";

const CHECKED_AT = "2026-11-22";
const GOOGLE = "api-evangelist harvest of ai.google.dev/pricing, 2026-10-07";
const GOOGLE_SILENT = "half of the price with sound, as resellers' tables show; Google's own row was not found";
const RUNWAY = "github.com/runwayml/skills, 2026-04-21: credits per second at $0.01 a credit";
const OMNI = "gmicloud docs: 5,792 tokens for a second of 720p at $17.50 a million";
const FAL = "fal.ai list price of the same model; Replicate's own row was not found";

const VEO_CLIPS = [4, 6, 8];
const RUNWAY_CLIPS = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const WAN_CLIPS = [5, 10];
const OMNI_CLIPS = [3, 4, 5, 6, 7, 8, 9, 10];

const row = (fields: Pick<PriceRow, "id" | "backend" | "model" | "resolution"> & Partial<PriceRow>): PriceRow => ({
  audio: false,
  microsPerSecond: 0,
  clipSeconds: [],
  validFrom: "2026-01-01",
  validTo: null,
  source: "rendered on this machine",
  checkedAt: CHECKED_AT,
  ...fields,
});

const veo = (resolution: PriceRow["resolution"], audio: boolean): PriceRow =>
  row({
    id: `veo3/veo-3.1-generate-001/${resolution}/${audio ? "sound" : "silent"}`,
    backend: "veo3",
    model: "veo-3.1-generate-001",
    resolution,
    audio,
    microsPerSecond: audio ? 400_000 : 200_000,
    clipSeconds: VEO_CLIPS,
    source: audio ? GOOGLE : GOOGLE_SILENT,
  });

const wan = (resolution: PriceRow["resolution"], microsPerSecond: number): PriceRow =>
  row({
    id: `replicate/wan-2.5-t2v/${resolution}`,
    backend: "replicate",
    model: "wan-video/wan-2.5-t2v",
    resolution,
    microsPerSecond,
    clipSeconds: WAN_CLIPS,
    source: FAL,
  });

/** The prices a new studio starts with. An admin's own rows replace them. */
export const DEFAULT_PRICE_LIST: readonly PriceRow[] = [
  row({ id: "animatic/720p", backend: "animatic", model: "animatic", resolution: "720p", audio: true }),
  row({ id: "animatic/1080p", backend: "animatic", model: "animatic", resolution: "1080p", audio: true }),
  veo("720p", true),
  veo("720p", false),
  veo("1080p", true),
  veo("1080p", false),
  row({
    id: "runway/gen4.5/720p",
    backend: "runway",
    model: "gen4.5",
    resolution: "720p",
    microsPerSecond: 120_000,
    clipSeconds: RUNWAY_CLIPS,
    source: RUNWAY,
  }),
  row({
    id: "veo3/gemini-omni-1.1-flash/720p",
    backend: "veo3",
    model: "gemini-omni-1.1-flash",
    resolution: "720p",
    audio: true,
    microsPerSecond: 101_360,
    clipSeconds: OMNI_CLIPS,
    source: OMNI,
  }),
  wan("720p", 100_000),
  wan("1080p", 150_000),
];
