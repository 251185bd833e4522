import { z } from "zod";
import type { AuditLine } from "@/lib/domain/admin-view";
import { lookWordsSchema, placeWordsSchema } from "@/lib/domain/board/board-change";
import { markersSchema } from "@/lib/domain/plan";
import { REFERENCE_KINDS } from "@/lib/domain/reference/reference-kinds";

const name = z.string().trim().min(1, "Give it the name that others will know it by.").max(600);
const characterWordsSchema = markersSchema.shape.characters.element.omit({ name: true });

const characterSchema = z.strictObject({ kind: z.literal("character"), name, ...characterWordsSchema.shape });
const placeSchema = z.strictObject({ kind: z.literal("place"), name, ...placeWordsSchema.shape });
const lookSchema = z.strictObject({ kind: z.literal("look"), name, ...lookWordsSchema.shape });

/** A character, a place or a look that is carried from film to film, within the limits that a board has for it. */
export const keptReferenceSchema = z.discriminatedUnion("kind", [characterSchema, placeSchema, lookSchema]);
export type KeptReference = z.infer<typeof keptReferenceSchema>;
export type KeptOf<Kind extends KeptReference["kind"]> = Extract<KeptReference, { kind: Kind }>;

const baseVersion = z.int().min(1);

/** All of it as it is to be, and the version that the person saw when they began to change it. */
export const referenceChangeSchema = z.discriminatedUnion("kind", [
  characterSchema.extend({ baseVersion }),
  placeSchema.extend({ baseVersion }),
  lookSchema.extend({ baseVersion }),
]);
export type ReferenceChange = z.infer<typeof referenceChangeSchema>;

/** A film whose board uses a reference now. */
const filmSchema = z.strictObject({ id: z.string(), title: z.string() });

/** A kept reference as the page shows it. */
export const assetSchema = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  kind: z.enum(REFERENCE_KINDS),
  reference: keptReferenceSchema,
  authorName: z.string(),
  changedBy: z.string(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** The newest of the films that use it, as far as the viewer may see them; `filmCount` counts them all. */
  films: z.array(filmSchema),
  filmCount: z.int().min(0),
});
export type Asset = z.infer<typeof assetSchema>;

/** Everything that is kept in a workspace, by kind and name, its newest changes, and whether the viewer may change it. */
export type AssetsView = { assets: Asset[]; history: AuditLine[]; mayChange: boolean };
