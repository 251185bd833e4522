import { createDb, type Tx } from "@/lib/db/client";
import { policySchema } from "@/lib/domain/gate";
import { usd } from "@/lib/domain/money";

const WORKSPACE = "ws_studio";
const PEOPLE = [
  { id: "user_producer", name: "Paula Producer", role: "producer" },
  { id: "user_approver", name: "Anton Approver", role: "approver" },
  { id: "user_admin", name: "Ada Admin", role: "admin" },
] as const;

/** A workspace with one person of each role. Running it again changes nothing. */
async function seed(databaseUrl: string): Promise<void> {
  const db = createDb(databaseUrl, 1);
  await db.$transaction(fill);
  await db.$disconnect();
}

async function fill(db: Tx): Promise<void> {
  await db.workspace.upsert({
    where: { id: WORKSPACE },
    create: {
      id: WORKSPACE,
      name: "My studio",
      policy: policySchema.parse({}),
      dayBudgetMicros: BigInt(usd(50)),
      monthBudgetMicros: BigInt(usd(500)),
    },
    update: {},
  });
  for (const { id, name, role } of PEOPLE) {
    const email = `${role}@studio.local`;
    await db.user.upsert({ where: { id }, create: { id, name, email }, update: {} });
    const key = { workspaceId: WORKSPACE, userId: id };
    await db.membership.upsert({ where: { workspaceId_userId: key }, create: { ...key, role }, update: {} });
  }
}

await seed(process.env.DATABASE_URL ?? "");
