import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { hexColourSchema } from "@/lib/domain/picture";
import { PRESET_IDS } from "@/lib/domain/presets";

export const ASPECT_RATIOS = ["16:9", "9:16", "1:1", "4:5"] as const;
export const FRAME_RATES = [24, 30, 60] as const;
export const RESOLUTIONS = ["720p", "1080p"] as const;
export const PRIORITIES = ["low", "normal", "high"] as const;
export const PROMPT_LENGTH = { min: 10, max: 2000 } as const;
export const DURATION_SECONDS = { min: 10, max: 300 } as const;
export const BUDGET_USD = { min: 0.1, max: 100 } as const;

export const preferencesSchema = z.strictObject({
  qualityFloor: z.number().min(0).max(10).default(7),
  allowedBackends: z.array(z.enum(BACKEND_IDS)).min(1, "Allow at least one backend.").optional(),
  voice: z.boolean().default(false),
  music: z.boolean().default(true),
});

/** What a producer asks for. Unknown fields are refused with their names; text is kept as it was written. */
export const briefSchema = z.strictObject({
  title: z.string().trim().min(1, "Give the film a title.").max(120, "A title has at most 120 characters.").optional(),
  prompt: z
    .string("Describe the film in the prompt.")
    .trim()
    .refine((text) => countCharacters(text) >= PROMPT_LENGTH.min, {
      error: `Describe the film in at least ${PROMPT_LENGTH.min} characters.`,
      abort: true,
    })
    .refine((text) => countCharacters(text) <= PROMPT_LENGTH.max, {
      error: ({ input }) =>
        `A prompt has at most ${grouped(PROMPT_LENGTH.max)} characters; this one has ${grouped(countCharacters(String(input)))}.`,
    }),
  durationSeconds: z
    .number("Say how long the film is, in seconds.")
    .min(DURATION_SECONDS.min, `A film lasts at least ${DURATION_SECONDS.min} seconds.`)
    .max(DURATION_SECONDS.max, `A film lasts at most ${DURATION_SECONDS.max} seconds.`),
  budgetUsd: z
    .number("Say what the film may cost, in dollars.")
    .min(BUDGET_USD.min, `The smallest budget is $${BUDGET_USD.min.toFixed(2)}.`)
    .max(BUDGET_USD.max, `The largest budget is $${BUDGET_USD.max.toFixed(2)}.`)
    .default(5),
  complexity: z.number().min(0, "Complexity is between 0 and 1.").max(1, "Complexity is between 0 and 1.").optional(),
  aspectRatio: z.enum(ASPECT_RATIOS).default("16:9"),
  fps: z.union([z.literal(24), z.literal(30), z.literal(60)], "Frames per second are 24, 30 or 60.").default(24),
  resolution: z.enum(RESOLUTIONS).default("720p"),
  style: z.string().trim().max(200, "A style has at most 200 characters.").optional(),
  mood: z.string().trim().max(200, "A mood has at most 200 characters.").optional(),
  palette: z.array(hexColourSchema).max(8, "A palette has at most 8 colours.").optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, "A language is written as en, fr, pt-BR …")
    .optional(),
  priority: z.enum(PRIORITIES).default("normal"),
  clientRequestId: z
    .string()
    .min(1, "A client request id has at least one character.")
    .max(200, "A client request id has at most 200 characters.")
    .optional(),
  preset: z
    .string()
    .refine((id) => PRESET_IDS.some((known) => known === id), `The presets are ${PRESET_IDS.join(", ")}.`)
    .optional(),
  /** Films of one project share its budget. */
  project: z
    .string()
    .trim()
    .min(1, "Give the project a name, or leave it out.")
    .max(80, "A project's name has at most 80 characters.")
    .optional(),
  preferences: preferencesSchema.prefault({}),
});

export type Brief = z.infer<typeof briefSchema>;
/** A brief as a person or a script sends it, before defaults. */
export type BriefInput = z.input<typeof briefSchema>;
export type AspectRatio = Brief["aspectRatio"];
export type FrameRate = Brief["fps"];
export type Resolution = Brief["resolution"];

/** Characters of a prompt are Unicode code points: 😀 and 語 count one each, as databases and most languages count them. */
export function countCharacters(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

const SHORT_SIDE_PIXELS = { "720p": 720, "1080p": 1080 } as const;

/** Width and height in even pixels: the short side is the resolution's, in every aspect ratio. */
export function frameSize(aspectRatio: AspectRatio, resolution: Resolution): { width: number; height: number } {
  return frameOf(aspectRatio, SHORT_SIDE_PIXELS[resolution]);
}

/** Width and height in even pixels of a frame with that (even) short side. */
export function frameOf(aspectRatio: AspectRatio, shortSidePixels: number): { width: number; height: number } {
  const short = shortSidePixels;
  const [across = 16, down = 9] = aspectRatio.split(":").map(Number);
  const long = 2 * Math.round((short * Math.max(across, down)) / Math.min(across, down) / 2);
  return across >= down ? { width: long, height: short } : { width: short, height: long };
}
