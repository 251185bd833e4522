import type { Mood, TimeOfDay } from "@/lib/domain/picture";

/** Shadow, middle, accent, light. */
const MOOD_COLOURS: Readonly<Record<Mood, readonly string[]>> = {
  calm: ["#22384a", "#6f93a6", "#d9b48c", "#f2ece2"],
  hopeful: ["#2f4a5c", "#7fa58c", "#f2b663", "#fff4e0"],
  joyful: ["#2b5a7a", "#f26b4f", "#ffc94d", "#fff6dc"],
  energetic: ["#161a2b", "#e4383b", "#ff9f1c", "#f7f7f2"],
  dramatic: ["#0f1420", "#3d4a5f", "#c2452d", "#e9d8b4"],
  mysterious: ["#12141f", "#3b3560", "#4f8a8b", "#c9d6df"],
  melancholy: ["#1f2a36", "#5b6b7a", "#9a8c98", "#d8dee3"],
  tense: ["#101314", "#3a4a3f", "#b5a642", "#d5d9d0"],
  romantic: ["#3a2233", "#a8546b", "#f0a58f", "#fdebdc"],
  luxurious: ["#0d0d10", "#3b2f2a", "#b8935a", "#efe6d8"],
  technological: ["#0a1022", "#1f4b8f", "#22c1c3", "#e6f1ff"],
  playful: ["#2d3a8c", "#f25f9b", "#ffd23f", "#f3fcf0"],
};

/** What the hour adds to every mood. */
const TIME_COLOURS: Readonly<Record<TimeOfDay, string>> = {
  dawn: "#e8a989",
  morning: "#f6dfae",
  day: "#a9cfe8",
  "golden-hour": "#f0a04b",
  dusk: "#6a5a8c",
  night: "#16213e",
};

const MAX_COLOURS = 8;
const MIN_COLOURS = 3;

/** The brief's own colours, filled up to three from the mood; else the mood's with a colour of the hour. */
export function paletteOf(own: readonly string[] | undefined, mood: Mood, time: TimeOfDay): string[] {
  const colours = MOOD_COLOURS[mood];
  const wanted = own && own.length > 0 ? [...own] : [...colours, TIME_COLOURS[time]];
  const filled = wanted.length >= MIN_COLOURS ? wanted : [...wanted, ...colours].slice(0, MIN_COLOURS);
  return filled.map((colour) => colour.toLowerCase()).slice(0, MAX_COLOURS);
}
