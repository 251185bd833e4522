/** Everything that can render a shot. `animatic` is local, free, and a preview rather than a final picture. */
export const BACKEND_IDS = ["animatic", "veo3", "runway", "replicate"] as const;
export type BackendId = (typeof BACKEND_IDS)[number];

/** The backends that make final pictures, and send a bill for them. */
export const PAID_BACKEND_IDS = ["veo3", "runway", "replicate"] as const satisfies readonly BackendId[];
export type PaidBackendId = (typeof PAID_BACKEND_IDS)[number];

/** Names as people know them. */
export const BACKEND_NAMES: Record<BackendId, string> = {
  animatic: "Animatic",
  veo3: "Veo",
  runway: "Runway",
  replicate: "Replicate",
};

/** Longest single clip each backend sells, in seconds (Veo 8, Runway and Replicate 10; the animatic keeps to 10). */
export const LONGEST_CLIP_SECONDS: Record<BackendId, number> = { animatic: 10, veo3: 8, runway: 10, replicate: 10 };

/** Whether the provider drops a clip it is making when it is asked to. Veo on Vertex AI always finishes it. */
export function stopsWhenAsked({ backend, route }: { backend: BackendId; route: string }): boolean {
  return backend !== "veo3" || route !== "vertex";
}
