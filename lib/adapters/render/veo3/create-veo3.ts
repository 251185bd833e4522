import type { RenderBackend } from "@/lib/pipeline/ports";
import { createOmniBackend, type OmniConfig } from "./omni";
import { createVertexBackend, type VertexConfig } from "./vertex";

export type Veo3Config = ({ route: "vertex" } & VertexConfig) | ({ route: "omni" } & OmniConfig);

/** The backend `veo3` on the route that is set up: Veo on Vertex AI, or Gemini Omni with an API key. */
export function createVeo3(config: Veo3Config): RenderBackend {
  return config.route === "vertex" ? createVertexBackend(config) : createOmniBackend(config);
}
