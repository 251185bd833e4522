import { SETTING_FACTS, SUBJECT_HOME } from "@/lib/adapters/ai/planner/board/setting-facts";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { escaped } from "@/lib/adapters/ai/planner/reading/escaped";
import { look, type SeenSubject } from "@/lib/adapters/ai/planner/reading/look";
import { type Framing, MOODS, type Mood, type Picture, type Setting, type Subject } from "@/lib/domain/picture";
import type { Scene } from "@/lib/domain/plan";

const LIVING: readonly Subject[] = ["person", "child", "couple", "crowd", "dog", "cat", "horse", "bird", "robot"];
const ROOMS: readonly Setting[] = ["kitchen", "living-room", "office", "shop"];
/** Too big for any room. */
const NEVER_IN_ROOMS: readonly Subject[] = ["boat", "airplane", "lighthouse", "rocket", "spaceship", "train"];
const RIDDEN: readonly Subject[] = ["car", "bicycle", "train", "boat", "airplane", "horse", "rocket", "spaceship"];
const HELD: readonly Subject[] = ["hands", "cup", "bottle", "plate", "phone", "laptop", "book", "product", "flower"];
/** Big enough to be what a place is known by. */
const LANDMARKS: readonly Subject[] = [
  "lighthouse",
  "house",
  "tree",
  "train",
  "boat",
  "rocket",
  "spaceship",
  "airplane",
];
/** "on a bicycle": so close a vehicle belongs to the rider before it. */
const RIDE_GAP = 14;

/** The place of a whole scene, read from its own fields, so that an edited scene is shown as it was edited. */
export function settingOfScene(scene: Scene, language: string): Setting | null {
  return settingOfLocation(scene.location, language) ?? look(`${scene.title}\n${scene.description}`, language).setting;
}

/** The place that the words of a location name; null for words that name none that can be drawn. */
export function settingOfLocation(location: string, language: string): Setting | null {
  const byLabel = Object.entries(SETTING_FACTS).find(([, facts]) => facts.label === location)?.[0] as
    | Setting
    | undefined;
  return byLabel ?? look(location, language).setting ?? look(location, "en").setting;
}

export function moodOfScene(scene: Scene, language: string): Mood {
  const named = MOODS.find((mood) => mood === scene.mood);
  return named ?? look(scene.mood, language).mood ?? look(scene.mood, "en").mood ?? "calm";
}

type Surroundings = { scene: Scene; setting: Setting; mood: Mood; subject: Subject; framing: Framing };

/** What can be seen in one shot. The shot's own sentence beats the scene it is part of. */
export function shotPicture(slot: Slot, { scene, setting, mood, subject, framing }: Surroundings): Picture {
  const { sight } = slot;
  const shown = slot.detail ? (slot.detail.subject ?? subject) : subjectFor(slot, framing, subject);
  const place = sight.setting && !sight.settingIsHint && slot.act === null ? sight.setting : setting;
  return {
    setting: ROOMS.includes(place) && NEVER_IN_ROOMS.includes(shown) ? SUBJECT_HOME[shown] : place,
    subject: place === "space" && shown === "boat" ? "spaceship" : shown,
    timeOfDay: sight.time && !sight.timeIsHint && slot.act === null ? sight.time : scene.timeOfDay,
    weather: sight.weather ?? scene.weather,
    mood: sight.mood ?? mood,
  };
}

/** Whom or what a shot is about. A sentence that names nobody shows nobody, whoever the scene is about. */
export function mainSubject(slot: Slot, ofScene: Subject): Subject {
  return slot.subjects[0]?.value ?? (LIVING.includes(ofScene) || ofScene === "hands" ? "none" : ofScene);
}

function subjectFor(slot: Slot, framing: Framing, ofScene: Subject): Subject {
  const { subjects, sight } = slot;
  const worded = sight.framing ? subjects.find((one) => one.end > 0) : undefined;
  const first = worded ?? subjects[0];
  const main = mainSubject(slot, ofScene);
  if (!first) return framing === "establishing" && !LANDMARKS.includes(main) && sight.cues.size === 0 ? "none" : main;
  if (framing === "insert") return insertSubject(slot, first.value);
  return (
    together(slot, first) ??
    (framing === "close-up" ? closeUpSubject(slot, first.value) : riddenBy(slot, first, framing))
  );
}

/** "Two old women" are not a crowd. */
const TWO =
  /(?:(?<!\p{L})(?:two|deux|zwei|dos|due|dois|duas|twee|две|два|двое)\s+(?:\p{L}+\s+)?|[两二]\p{L}?|두\s*(?:\p{L}+\s+)?)$/iu;

/** A sentence about two or more people shows them all. */
function together(slot: Slot, first: SeenSubject): Subject | null {
  if (first.value === "crowd" && TWO.test(slot.source.slice(0, first.start))) return "couple";
  const count = isPerson(first.value) ? peopleIn(slot) : 1;
  if (count < 2) return null;
  return count > 2 ? "crowd" : "couple";
}

/** From afar, whoever rides something is seen as what is ridden. */
function riddenBy({ subjects }: Slot, rider: SeenSubject, framing: Framing): Subject {
  const isFar = framing === "wide" || framing === "establishing";
  const vehicle = isFar && LIVING.includes(rider.value) ? subjects.find((one) => isRidden(one, rider)) : undefined;
  return vehicle?.value ?? rider.value;
}

function isPerson(subject: Subject): boolean {
  return subject === "person" || subject === "child";
}

/** How many people the sentence names; "Mina's door" does not show Mina. */
function peopleIn({ cast, text }: Slot): number {
  const isOwner = (alias: string) => new RegExp(`${escaped(alias)}['’]s(?!\\p{L})`, "iu").test(text);
  return cast.filter((one) => one.kind === "character" && isPerson(one.subject) && !one.aliases.some(isOwner)).length;
}

/** Hands belong to somebody whose face can be shown, unless the brief asks for the hands. */
function closeUpSubject(slot: Slot, first: Subject): Subject {
  if (first !== "hands" || slot.sight.framing) return first;
  return slot.subjects.find((one) => LIVING.includes(one.value))?.value ?? "hands";
}

function isRidden(one: SeenSubject, rider: SeenSubject): boolean {
  return (
    RIDDEN.includes(one.value) && (rider.end === 0 || (one.start >= rider.end && one.start - rider.end <= RIDE_GAP))
  );
}

function insertSubject(slot: Slot, first: Subject): Subject {
  const held = slot.subjects.find((one) => HELD.includes(one.value));
  if (held) return held.value;
  return LIVING.includes(first) && slot.sight.cues.has("handwork") && first !== "dog" && first !== "cat"
    ? "hands"
    : first;
}
