import { z } from "zod";
import { createStudio } from "@/lib/pipeline/studio";
import { CRASH_POINTS, dieAt } from "@/lib/server/testing/die-at";
import { type DoubleAddresses, PAID_ROUTES } from "@/lib/server/testing/paid-routes";
import { createPaidStudio } from "@/lib/server/testing/paid-studio";
import { renderTake } from "@/lib/server/testing/test-studio";

/** What the process is told on its command line. */
const orderSchema = z.strictObject({
  databaseUrl: z.string(),
  point: z.enum(CRASH_POINTS),
  addresses: z.custom<DoubleAddresses>(),
  webhookOrigin: z.string(),
  takes: z.array(z.strictObject({ route: z.enum(PAID_ROUTES), takeId: z.string() })),
});

/** A process that works on one take of every route, and waits at the crash point of each to be killed. */
async function work(): Promise<void> {
  const order = orderSchema.parse(JSON.parse(process.argv[2] ?? ""));
  const arrived = new Set<string>();
  await Promise.all(
    order.takes.map(async ({ route, takeId }) => {
      const world = await createPaidStudio(order.databaseUrl, route, order.addresses, {
        webhookUrl: (backend, id) => `${order.webhookOrigin}/${backend}?attempt=${id}`,
      });
      const die = () => {
        arrived.add(takeId);
        if (arrived.size === order.takes.length) process.send?.("all there");
        return new Promise<never>(() => undefined);
      };
      const studio = createStudio(dieAt(order.point, world.deps, die), async () => undefined);
      await renderTake(studio, takeId);
    }),
  );
}

await work();
