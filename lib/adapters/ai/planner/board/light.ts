import { SETTING_FACTS } from "@/lib/adapters/ai/planner/board/setting-facts";
import type { Mood, Picture, TimeOfDay, Weather } from "@/lib/domain/picture";

const OUTSIDE: Readonly<Record<TimeOfDay, string>> = {
  dawn: "low blue light with a first warm edge",
  morning: "clear slanting morning light",
  day: "high, even daylight",
  "golden-hour": "low golden backlight, long shadows",
  dusk: "fading blue light, first lamps",
  night: "darkness with small warm and cold sources",
};

const INSIDE: Readonly<Record<TimeOfDay, string>> = {
  dawn: "pale blue window light, one warm lamp",
  morning: "soft window light from one side",
  day: "bright, diffuse window light",
  "golden-hour": "warm light that falls low through the window",
  dusk: "blue windows, warm lamps inside",
  night: "lamplight, dark windows",
};

const WEATHER: Readonly<Record<Weather, string>> = {
  clear: "",
  cloudy: "softened by cloud",
  rain: "wet reflections",
  snow: "bounced off snow",
  fog: "diffused by fog",
  storm: "hard contrast, flashes",
  wind: "",
};

const MOOD: Partial<Record<Mood, string>> = {
  dramatic: "strong contrast",
  mysterious: "deep shadows, one source",
  tense: "hard side light",
  luxurious: "controlled highlights, soft falloff",
  technological: "cool rim light",
  romantic: "soft and warm",
  melancholy: "muted, low contrast",
  joyful: "bright and open",
};

/** The light of a scene in words for a gaffer and for a model. */
export function lightingOf(picture: Pick<Picture, "setting" | "timeOfDay" | "weather" | "mood">): string {
  const { setting, timeOfDay, weather, mood } = picture;
  const base = lightBase(picture);
  const isOpen = !SETTING_FACTS[setting].isInside && setting !== "space" && setting !== "underwater";
  return [base, isOpen && timeOfDay !== "night" ? WEATHER[weather] : "", MOOD[mood] ?? ""]
    .filter((part) => part !== "")
    .join(", ");
}

function lightBase({ setting, timeOfDay }: Pick<Picture, "setting" | "timeOfDay">): string {
  if (setting === "studio" || setting === "abstract") return "one large soft key, clean falloff";
  if (setting === "stage") return "spotlights out of the dark";
  if (setting === "space") return "hard sunlight against black";
  if (setting === "underwater") return "shafts of light from above";
  return SETTING_FACTS[setting].isInside ? INSIDE[timeOfDay] : OUTSIDE[timeOfDay];
}

/** "at dawn, in fog"; nothing where neither can be seen. */
export function timeWords(picture: Pick<Picture, "setting" | "timeOfDay" | "weather">): string {
  if (["studio", "abstract", "space"].includes(picture.setting)) return "";
  const time: Record<TimeOfDay, string> = {
    dawn: "at dawn",
    morning: "in the morning",
    day: "by day",
    "golden-hour": "at golden hour",
    dusk: "at dusk",
    night: "at night",
  };
  const weather: Record<Weather, string> = {
    clear: "",
    cloudy: "under clouds",
    rain: "in rain",
    snow: "in snow",
    fog: "in fog",
    storm: "in a storm",
    wind: "in wind",
  };
  const words = weather[picture.weather];
  return words ? `${time[picture.timeOfDay]}, ${words}` : time[picture.timeOfDay];
}
