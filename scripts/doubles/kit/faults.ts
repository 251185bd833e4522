import { z } from "zod";

/** What may go wrong with one call to a double. Everything here was seen at a real provider. */
export const faultSchema = z.discriminatedUnion("kind", [
  /** Accepted and paid, but the answer never arrives. */
  z.strictObject({ kind: z.literal("accept-then-drop") }),
  /** The connection breaks before the request was read. */
  z.strictObject({ kind: z.literal("drop") }),
  /** Accepted; the answer is held back until `release` is called. */
  z.strictObject({ kind: z.literal("hold") }),
  /** Answered by something in front of the provider: nothing is accepted. */
  z.strictObject({
    kind: z.literal("status"),
    status: z.int(),
    headers: z.record(z.string(), z.string()).default({}),
    json: z.unknown(),
  }),
  /** Handled, but the body of the answer is replaced. `repeat` makes it that many times as long. */
  z.strictObject({
    kind: z.literal("body"),
    status: z.int().default(200),
    contentType: z.string().default("application/json"),
    body: z.string(),
    repeat: z.int().min(1).default(1),
  }),
  /** The answer announces its whole length and ends after this many bytes. */
  z.strictObject({ kind: z.literal("truncate"), bytes: z.int().min(0) }),
  z.strictObject({ kind: z.literal("slow"), bytesPerSecond: z.int().min(1) }),
  /** Something only this provider does; its double knows the name. */
  z.strictObject({ kind: z.literal("own"), name: z.string() }),
]);
export type Fault = z.infer<typeof faultSchema>;

export const plannedFaultSchema = z.strictObject({
  /** The call's name, as the double's routes say. */
  call: z.string(),
  fault: faultSchema,
  times: z.int().min(1).default(1),
  /** Only requests whose body contains this text. */
  whenBodyContains: z.string().optional(),
});
export type PlannedFault = z.input<typeof plannedFaultSchema>;

/** Faults that wait for their call, used up in the order they were planned. */
export class FaultPlan {
  private planned: z.infer<typeof plannedFaultSchema>[] = [];

  add(fault: PlannedFault): void {
    this.planned.push(plannedFaultSchema.parse(fault));
  }

  /** The fault for this call, if one waits for it. */
  take(call: string, body: string): Fault | null {
    const index = this.planned.findIndex(
      (one) => one.call === call && (one.whenBodyContains === undefined || body.includes(one.whenBodyContains)),
    );
    const found = this.planned[index];
    if (!found) return null;
    found.times -= 1;
    if (found.times === 0) this.planned.splice(index, 1);
    return found.fault;
  }

  clear(): void {
    this.planned = [];
  }
}
