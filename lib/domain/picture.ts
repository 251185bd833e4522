import { z } from "zod";

/** Where a shot plays. Every value can be drawn by the animatic renderer. */
export const SETTINGS = [
  "mountains",
  "forest",
  "countryside",
  "city",
  "street",
  "ocean",
  "beach",
  "desert",
  "snowfield",
  "space",
  "underwater",
  "kitchen",
  "living-room",
  "office",
  "workshop",
  "shop",
  "stage",
  "studio",
  "abstract",
] as const;

/** What a shot shows. `none` leaves the setting alone in the frame. */
export const SUBJECTS = [
  "none",
  "person",
  "child",
  "couple",
  "crowd",
  "hands",
  "dog",
  "cat",
  "horse",
  "bird",
  "birds",
  "fish",
  "car",
  "bicycle",
  "train",
  "boat",
  "airplane",
  "drone",
  "rocket",
  "spaceship",
  "robot",
  "lighthouse",
  "house",
  "tree",
  "flower",
  "cup",
  "bottle",
  "plate",
  "phone",
  "laptop",
  "book",
  "product",
  "shape",
] as const;

export const FRAMINGS = ["establishing", "wide", "medium", "close-up", "insert"] as const;

export const CAMERA_MOVES = [
  "static",
  "pan-left",
  "pan-right",
  "tilt-up",
  "tilt-down",
  "dolly-in",
  "dolly-out",
  "truck-left",
  "truck-right",
  "crane-up",
  "crane-down",
  "orbit",
  "handheld",
] as const;

export const TIMES_OF_DAY = ["dawn", "morning", "day", "golden-hour", "dusk", "night"] as const;
export const WEATHERS = ["clear", "cloudy", "rain", "snow", "fog", "storm", "wind"] as const;
export const MOODS = [
  "calm",
  "hopeful",
  "joyful",
  "energetic",
  "dramatic",
  "mysterious",
  "melancholy",
  "tense",
  "romantic",
  "luxurious",
  "technological",
  "playful",
] as const;

/** How a scene gives way to the next one. */
export const TRANSITIONS = ["cut", "dissolve", "fade", "match-cut"] as const;

/** What can be seen in a shot, in words that a renderer understands without reading the prompt. */
export const pictureSchema = z.strictObject({
  setting: z.enum(SETTINGS),
  subject: z.enum(SUBJECTS),
  timeOfDay: z.enum(TIMES_OF_DAY),
  weather: z.enum(WEATHERS),
  mood: z.enum(MOODS),
});

export type Picture = z.infer<typeof pictureSchema>;
export type Setting = Picture["setting"];
export type Subject = Picture["subject"];
export type TimeOfDay = Picture["timeOfDay"];
export type Weather = Picture["weather"];
export type Mood = Picture["mood"];
export type Framing = (typeof FRAMINGS)[number];
export type CameraMove = (typeof CAMERA_MOVES)[number];
export type Transition = (typeof TRANSITIONS)[number];

export const hexColourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, "A colour is written as #rrggbb.");
