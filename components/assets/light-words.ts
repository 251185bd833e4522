import {
  Cloud,
  CloudFog,
  CloudLightning,
  CloudRain,
  type LucideIcon,
  Moon,
  Snowflake,
  Sun,
  SunDim,
  Sunrise,
  Sunset,
  Wind,
} from "lucide-react";
import type { TimeOfDay, Weather } from "@/lib/domain/picture";

type Words = { word: string; icon: LucideIcon };

export const TIME_WORDS: Readonly<Record<TimeOfDay, Words>> = {
  dawn: { word: "Dawn", icon: Sunrise },
  morning: { word: "Morning", icon: SunDim },
  day: { word: "Day", icon: Sun },
  "golden-hour": { word: "Golden hour", icon: Sunset },
  dusk: { word: "Dusk", icon: Sunset },
  night: { word: "Night", icon: Moon },
};

export const WEATHER_WORDS: Readonly<Record<Weather, Words>> = {
  clear: { word: "Clear", icon: Sun },
  cloudy: { word: "Cloudy", icon: Cloud },
  rain: { word: "Rain", icon: CloudRain },
  snow: { word: "Snow", icon: Snowflake },
  fog: { word: "Fog", icon: CloudFog },
  storm: { word: "Storm", icon: CloudLightning },
  wind: { word: "Wind", icon: Wind },
};
