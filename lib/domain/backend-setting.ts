import { z } from "zod";
import { renderModelSchema } from "@/lib/domain/cost/render-model";

/** A backend on one route as the studio uses it: its model and limits, whether it may be used, and why not. */
export const backendSettingSchema = renderModelSchema.extend({
  enabled: z.boolean(),
  /** Why nothing is sent there now: no credit, a refused key, or an admin's words. Null while it is in use. */
  pausedReason: z.string().nullable(),
});
export type BackendSetting = z.infer<typeof backendSettingSchema>;

/** What an admin may change about a backend. */
export const backendChangeSchema = renderModelSchema
  .omit({ backend: true, route: true })
  .extend({ enabled: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Nothing was changed.");
export type BackendChange = z.infer<typeof backendChangeSchema>;
