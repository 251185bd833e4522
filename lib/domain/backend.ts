/** Everything that can render a shot. `animatic` is local, free, and a preview rather than a final picture. */
export const BACKEND_IDS = ["animatic", "veo3", "runway", "replicate"] as const;
export type BackendId = (typeof BACKEND_IDS)[number];

/** Longest single clip each backend sells, in seconds (Veo 8, Runway and Replicate 10; the animatic keeps to 10). */
export const LONGEST_CLIP_SECONDS: Record<BackendId, number> = { animatic: 10, veo3: 8, runway: 10, replicate: 10 };
