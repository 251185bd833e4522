import { lightingOf } from "@/lib/adapters/ai/planner/board/light";
import { pacingWords } from "@/lib/adapters/ai/planner/board/pace";
import { paletteOf } from "@/lib/adapters/ai/planner/board/palette";
import type { ScenePicture } from "@/lib/adapters/ai/planner/board/scene-picture";
import { clip } from "@/lib/adapters/ai/planner/clip";
import type { CastMember } from "@/lib/adapters/ai/planner/reading/find-cast";
import type { Reading } from "@/lib/adapters/ai/planner/reading/read-brief";
import type { Brief } from "@/lib/domain/brief";
import type { Mood } from "@/lib/domain/picture";
import type { ConsistencyMarkers } from "@/lib/domain/plan";

const CINEMATOGRAPHY: Readonly<Record<Mood, string>> = {
  calm: "Natural, locked-off or slowly moving camera, deep focus, fine grain",
  hopeful: "Natural light, gentle forward moves, shallow focus on faces",
  joyful: "Bright and open, lively camera at eye level",
  energetic: "Kinetic camera, short lenses close to the action, crisp shutter",
  dramatic: "Large-format look, strong composition, slow deliberate moves",
  mysterious: "Low-key images, long lenses, slow creeping moves",
  melancholy: "Restrained frames, muted colour, long still takes",
  tense: "Tight frames, handheld, off-balance composition",
  romantic: "Soft highlights, shallow focus, floating camera",
  luxurious: "Controlled studio-grade light, macro detail, slow orbits",
  technological: "Clean lines, cool highlights, precise motion-control moves",
  playful: "Saturated colour, centred frames, quick comic moves",
};

const MOVEMENT: Readonly<Record<Mood, string>> = {
  calm: "unhurried",
  hopeful: "open, forward",
  joyful: "light, easy",
  energetic: "fast, sure",
  dramatic: "weighty",
  mysterious: "careful, watchful",
  melancholy: "slow, held back",
  tense: "short, nervous",
  romantic: "soft, close",
  luxurious: "composed",
  technological: "precise",
  playful: "bouncy, surprising",
};

/** What has to stay the same in the whole film, from the brief's words and the scenes' pictures. */
export function markersOf(brief: Brief, reading: Reading, pictures: readonly ScenePicture[]): ConsistencyMarkers {
  const [first] = pictures;
  const mood = first?.mood ?? "calm";
  const style = [brief.style, ...reading.notes.style].filter((text) => text !== undefined && text !== "").join("; ");
  return {
    visualStyle: {
      cinematography: clip(style ? `${style}. ${CINEMATOGRAPHY[mood]}` : CINEMATOGRAPHY[mood], 600),
      palette: paletteOf(brief.palette, mood, first?.timeOfDay ?? "day"),
      lighting: first ? lightingOf(first) : "natural light",
    },
    characters: reading.cast.map((member) => characterOf(member, mood)),
    narrative: {
      pacing: pacingWords(mood),
      moodArc: pictures.map((picture) => picture.mood),
      beats: reading.segments.flatMap((segment) => segment.beats.map((beat) => clip(beat.text, 200))).slice(0, 40),
    },
  };
}

const CLOTHES =
  /\b(?:wearing|dressed in|in)\s+((?:(?:an?|his|her|their|the)\s+)?(?:[\p{L}-]+\s+){0,4}?(?:coats?|dress(?:es)?|jackets?|shirts?|uniforms?|aprons?|hats?|caps?|scar(?:f|ves)|suits?|sweaters?|boots|raincoats?|hood(?:ie|y)s?|jeans|gowns?|overalls|kimono|sari|robes?|t-shirts?|spacesuit))\b/iu;

function characterOf(member: CastMember, mood: Mood): ConsistencyMarkers["characters"][number] {
  const clothes = member.appearance.match(CLOTHES)?.[1];
  if (member.kind === "thing") {
    return {
      name: clip(member.name, 200),
      appearance: member.appearance || "one and the same object, shape and colour unchanged",
      wardrobe: "the same finish and markings in every shot",
      movement: "keeps its true size and weight",
    };
  }
  const isHuman = member.subject === "person" || member.subject === "child" || member.subject === "couple";
  return {
    name: clip(member.name, 200),
    appearance:
      member.appearance ||
      (isHuman ? "the same face, age, hair and build in every shot" : "the same animal, coat and size in every shot"),
    wardrobe: clothes ?? (isHuman ? "the same clothes in every shot" : "nothing worn"),
    movement: MOVEMENT[mood],
  };
}
