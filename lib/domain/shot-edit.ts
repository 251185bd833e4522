import { z } from "zod";
import { PAID_BACKEND_IDS } from "@/lib/domain/backend";
import { CAMERA_MOVES, FRAMINGS } from "@/lib/domain/picture";

/** What a person may change about one shot. Saving makes a new version of the plan and never renders. */
export const shotEditSchema = z
  .strictObject({
    action: z.string().trim().min(1, "Say in a sentence what happens.").max(600),
    prompt: z.string().trim().min(1, "A shot needs a prompt.").max(4000),
    framing: z.enum(FRAMINGS),
    move: z.enum(CAMERA_MOVES),
    durationSeconds: z
      .number()
      .min(0.5, "A shot lasts at least half a second.")
      .max(10, "A shot lasts at most 10 seconds."),
    dialogue: z.string().trim().max(600).nullable(),
    /** The backend this shot is to come from; null leaves it to the film's own. */
    backend: z.enum(PAID_BACKEND_IDS).nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Nothing was changed.");

export type ShotEdit = z.infer<typeof shotEditSchema>;
