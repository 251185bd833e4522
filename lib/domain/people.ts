import { z } from "zod";
import { auditLineSchema } from "@/lib/domain/admin-view";
import { roleSchema } from "@/lib/domain/viewer";

/** How people sign in here: by one click on the machine it runs on, or with a password. */
export const waySchema = z.enum(["one-click", "password"]);
export type Way = z.infer<typeof waySchema>;

export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

const personSchema = z.strictObject({
  userId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  isActive: z.boolean(),
  isYou: z.boolean(),
  /** The newest thing they did that the history knows of, or when they last had a job open. Null: nothing yet. */
  lastActiveAt: z.iso.datetime().nullable(),
  memberSince: z.iso.datetime(),
});
export type Person = z.infer<typeof personSchema>;

/** Everybody who is or was a member of a workspace; the active ones first. */
export const peopleViewSchema = z.strictObject({
  way: waySchema,
  people: z.array(personSchema),
  history: z.array(auditLineSchema),
});
export type PeopleView = z.infer<typeof peopleViewSchema>;

export const newPersonSchema = z.strictObject({
  name: z.string().trim().min(1, "Type the name that others will see.").max(80, "A name has at most 80 characters."),
  email: z
    .email("Type an e-mail address, such as bea@example.com.")
    .max(200)
    .transform((text) => text.toLowerCase()),
  role: roleSchema,
  /** What they sign in with first; only where people sign in with passwords. */
  password: z
    .string()
    .min(PASSWORD_LENGTH.min, `A password has at least ${PASSWORD_LENGTH.min} characters.`)
    .max(PASSWORD_LENGTH.max, `A password has at most ${PASSWORD_LENGTH.max} characters.`)
    .optional(),
});
export type NewPerson = z.infer<typeof newPersonSchema>;

export const personChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("role"), role: roleSchema }),
  z.strictObject({ kind: z.literal("deactivate") }),
  z.strictObject({ kind: z.literal("reactivate") }),
]);
export type PersonChange = z.infer<typeof personChangeSchema>;
