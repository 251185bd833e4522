import type { Detail } from "@/lib/adapters/ai/planner/board/details";
import type { Framing, Subject } from "@/lib/domain/picture";

function of(framing: Framing, text: string, subject: Subject | null = null): Detail {
  return { framing, text, subject };
}

const PERSON: readonly Detail[] = [
  of("close-up", "The face of {it}, a thought that passes over it"),
  of("insert", "The hands of {it}, busy or still", "hands"),
  of("medium", "{it} in profile, against the light"),
  of("medium", "Over the shoulder of {it}: what there is to see"),
  of("close-up", "The eyes of {it} find something outside the frame"),
];

const VEHICLE: readonly Detail[] = [
  of("insert", "Light runs along the body of {it}"),
  of("medium", "{it} passing close, background streaking"),
  of("close-up", "The front of {it}, dead centre"),
  of("wide", "{it}, small in all that space"),
];

const OBJECT: readonly Detail[] = [
  of("insert", "The surface of {it}, so close that its texture shows"),
  of("close-up", "{it}, half in shadow, then in light"),
  of("medium", "Hands reach for {it}", "hands"),
  of("insert", "One edge of {it} catches the light"),
  of("medium", "{it} alone in the frame, nothing to distract"),
];

const ANIMAL: readonly Detail[] = [
  of("close-up", "{it} looking straight at us"),
  of("insert", "Ears, breath, one quick movement of {it}"),
  of("medium", "{it} moving through the frame and gone"),
  of("wide", "{it}, small and sure of its way"),
];

const BUILDING: readonly Detail[] = [
  of("medium", "The door and the windows of {it}"),
  of("insert", "Stone, paint and weather on {it}"),
  of("wide", "{it} from below, against the sky"),
  of("close-up", "One lit window of {it}"),
];

const PLANT: readonly Detail[] = [
  of("insert", "Veins and edges of {it}, almost too close"),
  of("medium", "{it} moving a little, then at rest"),
  of("close-up", "A drop hanging on {it}"),
  of("wide", "{it} in its place among others"),
];

const SCREEN: readonly Detail[] = [
  of("insert", "A thumb moves over {it}", "hands"),
  of("close-up", "{it} lighting up"),
  of("medium", "{it} on the table, ready"),
  of("close-up", "A face in the glow of {it}", "person"),
];

const FOOD: readonly Detail[] = [
  of("insert", "Steam rises from {it}"),
  of("insert", "Hands finish {it} with care", "hands"),
  of("close-up", "{it}, glossy, close enough to smell"),
  of("medium", "{it} set down on the table"),
];

/** What else can be filmed of a subject. */
export const SUBJECT_DETAILS: Readonly<Record<Subject, readonly Detail[]>> = {
  none: [],
  person: PERSON,
  child: [
    of("close-up", "{it} looking up, mouth half open"),
    of("insert", "Small hands, very busy", "hands"),
    of("medium", "{it} turning around to see who is watching"),
    of("wide", "{it}, small in a large world"),
  ],
  couple: [
    of("close-up", "A look between {it}"),
    of("insert", "Two hands find each other", "hands"),
    of("medium", "{it} side by side"),
    of("wide", "{it}, two shapes against the light"),
  ],
  crowd: [
    of("close-up", "One face among {it}", "person"),
    of("medium", "{it}, shoulder to shoulder"),
    of("insert", "Hands, many of them", "hands"),
    of("wide", "{it} from above"),
  ],
  hands: [
    of("insert", "Fingers, sure of what they do"),
    of("close-up", "A face bent over the work", "person"),
    of("insert", "The work under {it}"),
    of("medium", "Arms, table, tools"),
  ],
  dog: ANIMAL,
  cat: ANIMAL,
  horse: ANIMAL,
  bird: ANIMAL,
  birds: [
    of("wide", "{it} turning together in the air"),
    of("close-up", "Wings against the sky"),
    of("medium", "{it} settling, one after the other"),
  ],
  fish: [
    of("close-up", "An eye, a gill, a flash of scales"),
    of("wide", "{it} gliding out of the blue"),
    of("medium", "{it} turning towards the light"),
  ],
  car: VEHICLE,
  bicycle: [
    of("insert", "The chain and the turning wheel of {it}"),
    of("medium", "{it} leaning into the bend"),
    of("close-up", "Hands on the bar", "hands"),
    of("wide", "{it} crossing the whole frame"),
  ],
  train: VEHICLE,
  boat: [
    of("insert", "Rope, wood, drops of water"),
    of("medium", "The bow of {it} lifts and falls"),
    of("wide", "{it}, small under a large sky"),
    of("close-up", "The name on the side of {it}"),
  ],
  airplane: VEHICLE,
  drone: VEHICLE,
  rocket: [
    of("insert", "Frost slides down the hull of {it}"),
    of("close-up", "The engines of {it}, before the fire"),
    of("wide", "{it} from far away, very still"),
  ],
  spaceship: VEHICLE,
  robot: [
    of("close-up", "The eyes of {it} light up"),
    of("insert", "Joints and cables of {it} move"),
    of("medium", "{it}, head tilted"),
    of("wide", "{it} alone in the room"),
  ],
  lighthouse: [
    of("close-up", "The lamp of {it} turns behind its glass"),
    of("wide", "The beam of {it} sweeps out and comes back"),
    of("insert", "Salt and paint on the wall of {it}"),
    of("medium", "The foot of {it}, rock and spray"),
  ],
  house: BUILDING,
  tree: PLANT,
  flower: PLANT,
  cup: [
    of("insert", "Steam curls over the rim of {it}"),
    of("close-up", "{it}, filled slowly"),
    of("medium", "Hands close around {it}", "hands"),
    of("insert", "A ring that {it} leaves on the wood"),
  ],
  bottle: OBJECT,
  plate: FOOD,
  phone: SCREEN,
  laptop: SCREEN,
  book: [
    of("insert", "A page turns"),
    of("close-up", "A finger follows the line", "hands"),
    of("medium", "{it}, open on the table"),
    of("close-up", "The reader's face", "person"),
  ],
  product: OBJECT,
  shape: [
    of("insert", "An edge of {it}, very close"),
    of("medium", "{it} in the centre of the frame"),
    of("wide", "{it} with room all around"),
  ],
};
