import { z } from "zod";
import { boardPreviewSchema } from "@/lib/domain/board/board-view";
import { rewriteChangeSchema } from "@/lib/domain/board/rewrite-change";
import { analysisSchema } from "@/lib/domain/plan";

const by = {
  writtenBy: analysisSchema.shape.plannedBy,
  /** Something the person should know of how it was written, such as a model that gave no answer. */
  remark: z.string().nullable(),
};

/** What a note would make of the board. Nothing of it is saved. */
export const rewriteSuggestionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("suggested"),
    ...by,
    /** Saving exactly this makes exactly the board that is told here. */
    change: rewriteChangeSchema,
    /** A line for each thing that would differ. */
    lines: z.array(z.string()).min(1),
    preview: boardPreviewSchema,
    /** Shots with a take in the film: that would keep it, and that would need another. */
    takes: z.strictObject({ keptCodes: z.array(z.string()), asideCodes: z.array(z.string()) }),
  }),
  /** The note changes nothing, and why. */
  z.strictObject({ kind: z.literal("nothing"), ...by, reason: z.string() }),
]);
export type RewriteSuggestion = z.infer<typeof rewriteSuggestionSchema>;
