import { z } from "zod";

export const ROLES = ["producer", "approver", "admin"] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** The signed-in person on whose behalf something is read or changed, in one workspace. */
export const viewerSchema = z.strictObject({
  userId: z.string().min(1),
  workspaceId: z.string().min(1),
  role: roleSchema,
  name: z.string(),
});
export type Viewer = z.infer<typeof viewerSchema>;
