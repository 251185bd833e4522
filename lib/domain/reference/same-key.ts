import { canonicalJson } from "@/lib/domain/canonical-json";
import { nameKey } from "@/lib/domain/reference/name-key";

/** What of a board or a kept reference says whether they are the same. */
export type Use =
  | { kind: "character"; name: string }
  | { kind: "place"; location: string }
  | { kind: "look"; cinematography: string; lighting: string; palette: readonly string[] };

/** Equal for what is one and the same thing: a character of a name, a place of a location, a look of the same words. */
export function sameKey(use: Use): string {
  switch (use.kind) {
    case "character":
      return `character ${nameKey(use.name)}`;
    case "place":
      return `place ${nameKey(use.location)}`;
    case "look": {
      const palette = use.palette.map((colour) => colour.toLowerCase());
      return `look ${canonicalJson([use.cinematography.trim(), use.lighting.trim(), palette])}`;
    }
  }
}
