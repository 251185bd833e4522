import { listOneClickMembers } from "@/lib/db/members";
import { AppError, messageOf } from "@/lib/domain/errors";
import type { Role, Viewer } from "@/lib/domain/viewer";
import { type Container, getContainer } from "@/lib/server/container";
import { seedBoard120 } from "@/scripts/seed/board-120";
import { seedFailures } from "@/scripts/seed/failures";
import { seedJobs } from "@/scripts/seed/jobs-500";
import { createSeedFiles } from "@/scripts/seed/seed-files";
import { createSeedWorld, type SeedWorld } from "@/scripts/seed/seed-world";

const SEEDS: Record<string, (world: SeedWorld, say: (text: string) => void) => Promise<unknown>> = {
  "board-120": seedBoard120,
  failures: seedFailures,
  "jobs-500": (world, say) => seedJobs(world, 500, say),
};

async function main(): Promise<void> {
  const [name = ""] = process.argv.slice(2);
  const seed = SEEDS[name];
  if (!seed)
    throw new AppError("invalid_input", `There is no seed “${name}”. There are ${Object.keys(SEEDS).join(", ")}.`);
  const container = getContainer();
  if (container.env.isProduction) {
    throw new AppError("forbidden", "This is a production studio; made-up jobs are never put into one.");
  }
  const { storage, stillArtist, planner } = container.deps;
  const files = await createSeedFiles({ storage, stillArtist, ffmpegPath: container.env.ffmpegPath ?? "ffmpeg" });
  try {
    const people = {
      producer: await personWith(container, "producer"),
      approver: await personWith(container, "approver"),
    };
    const world = createSeedWorld({ db: container.db, people, files, planner });
    await seed(world, (text) => process.stdout.write(`${text}\n`));
  } finally {
    await files.close();
    await container.engine.embedded?.close();
    await container.db.$disconnect();
  }
}

async function personWith({ db }: Container, role: Role): Promise<Viewer> {
  const member = (await listOneClickMembers(db)).find((candidate) => candidate.role === role);
  const row = member && (await db.membership.findFirst({ where: { userId: member.userId } }));
  if (!member || !row) throw new AppError("not_found", `This studio has no ${role} to act for.`);
  return { userId: member.userId, workspaceId: row.workspaceId, role, name: member.name };
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`\n✗ ${messageOf(error)}\n`);
  process.exit(1);
}
