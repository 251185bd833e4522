import type { Framing, Setting, Subject } from "@/lib/domain/picture";

/** One more picture of a place or a subject. "{it}" is filled with the brief's own words for the subject. */
export type Detail = { text: string; framing: Framing; /** Null: the subject itself. */ subject: Subject | null };

function of(framing: Framing, text: string, subject: Subject | null = null): Detail {
  return { framing, text, subject };
}

/** What else can be filmed in a place. The first entry introduces it. None of them adds weather or a time of day. */
export const SETTING_DETAILS: Readonly<Record<Setting, readonly Detail[]>> = {
  mountains: [
    of("establishing", "Ridge behind ridge, each one paler than the last", "none"),
    of("wide", "A bird of prey turns slowly over the valley", "bird"),
    of("insert", "Lichen and loose stone, close enough to touch", "none"),
    of("wide", "Light travels along the rock face", "none"),
  ],
  forest: [
    of("establishing", "Trunks stand in rows until they blur", "tree"),
    of("insert", "A leaf turns on its stem", "tree"),
    of("wide", "Light falls through the crowns in slow bars", "none"),
    of("medium", "Birds start up from a branch", "birds"),
  ],
  countryside: [
    of("establishing", "Fields and hedges roll away to the horizon", "none"),
    of("insert", "Grass heads nod into focus", "flower"),
    of("wide", "A single tree stands on the rise", "tree"),
    of("wide", "Birds lift from the field together", "birds"),
  ],
  city: [
    of("establishing", "Roofs and towers fill the frame to the edge", "none"),
    of("medium", "People cross the frame, each in a hurry of their own", "crowd"),
    of("insert", "A reflection of the skyline slides over glass", "none"),
    of("wide", "Birds wheel between the buildings", "birds"),
  ],
  street: [
    of("establishing", "The whole length of the street, doors and signs on both sides", "none"),
    of("insert", "Wheels pass close to the lens", "car"),
    of("medium", "Passers-by cross in front of the camera", "crowd"),
    of("wide", "The far end of the street, out of focus, then sharp", "none"),
  ],
  ocean: [
    of("establishing", "The horizon line, and the swell that moves under it", "none"),
    of("wide", "Gulls hang in the air above the water", "birds"),
    of("insert", "White foam slides back over dark rock", "none"),
    of("wide", "A boat far out, no larger than a thumbnail", "boat"),
  ],
  beach: [
    of("establishing", "The long line where the sand meets the sea", "none"),
    of("insert", "A wave runs out and leaves a lace of foam", "none"),
    of("wide", "Gulls walk along the tide line", "birds"),
    of("insert", "Footprints that fill with water", "none"),
  ],
  desert: [
    of("establishing", "Dunes to the horizon, one clean edge of shadow", "none"),
    of("insert", "Sand grains run down a slope", "none"),
    of("wide", "One shape crosses the ridge of a dune", "person"),
    of("wide", "Heat makes the distance tremble", "none"),
  ],
  snowfield: [
    of("establishing", "White ground, pale air, almost no line between them", "none"),
    of("insert", "Ice crystals catch the light", "none"),
    of("wide", "A single track runs away over the snow", "none"),
    of("wide", "Fine snow lifts and drifts off a crest", "none"),
  ],
  space: [
    of("establishing", "A planet's curve, and the thin blue line on it", "none"),
    of("wide", "Stars, and nothing that moves", "none"),
    of("insert", "Sunlight creeps over a metal panel", "spaceship"),
    of("wide", "A far light that could be a ship", "spaceship"),
  ],
  underwater: [
    of("establishing", "Blue depth, light that comes down in shafts", "none"),
    of("wide", "A shoal turns as one", "fish"),
    of("insert", "Bubbles rise past the lens", "none"),
    of("medium", "Soft corals lean with the current", "none"),
  ],
  kitchen: [
    of("establishing", "The kitchen, everything in its place", "none"),
    of("insert", "Steam rises from the pot", "plate"),
    of("insert", "A knife taps on the board", "hands"),
    of("medium", "Copper, tiles, a towel on its hook", "none"),
  ],
  "living-room": [
    of("establishing", "The room as it is lived in", "none"),
    of("insert", "A cup that somebody left on the table", "cup"),
    of("insert", "Pages of an open book", "book"),
    of("wide", "The window, and the light it lets in", "none"),
  ],
  office: [
    of("establishing", "Desks in a row, windows behind them", "none"),
    of("insert", "Fingers on a keyboard", "hands"),
    of("medium", "Heads bend over one screen", "crowd"),
    of("insert", "A cup beside a notebook", "cup"),
  ],
  workshop: [
    of("establishing", "The workshop, tools hung in their order", "none"),
    of("insert", "Shavings curl and fall", "hands"),
    of("insert", "A blade is set against its mark", "hands"),
    of("wide", "Dust hangs in the light over the bench", "none"),
  ],
  shop: [
    of("establishing", "The shop from the door", "none"),
    of("insert", "What is sold here, close and good to look at", "product"),
    of("medium", "People wait their turn", "crowd"),
    of("insert", "Hands pass something over the counter", "hands"),
  ],
  stage: [
    of("establishing", "The stage from the last row", "none"),
    of("medium", "Faces in the dark, lit from the front", "crowd"),
    of("insert", "Dust dances in a beam of light", "none"),
    of("wide", "The empty edge of the stage, waiting", "none"),
  ],
  studio: [
    of("establishing", "A clean backdrop, one pool of light", "none"),
    of("insert", "Light wipes slowly across a surface", null),
    of("wide", "The set from outside its light", null),
    of("insert", "A reflection sharpens and goes", null),
  ],
  abstract: [
    of("establishing", "Soft colour, depth without a horizon", "none"),
    of("insert", "Forms drift apart and come together", "shape"),
    of("wide", "Colour breathes from one edge to the other", "shape"),
    of("medium", "A single form takes the centre", "shape"),
  ],
};
