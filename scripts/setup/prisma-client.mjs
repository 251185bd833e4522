import fs from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.mjs";
import { ROOT } from "./folders.mjs";
import { Problem } from "./problem.mjs";
import { runCommand, tail } from "./run-command.mjs";

const GENERATED = path.join(ROOT, "lib", "db", "generated");
const STAMP = path.join(GENERATED, ".made-from");

/** Writes the typed database client, unless it was made from exactly this schema by exactly this Prisma. */
export async function generatePrismaClient() {
  const madeFrom = contentHash(ROOT, ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (readStamp() === madeFrom) return;
  const { code, output } = await runCommand([process.execPath, "node_modules/prisma/build/index.js", "generate"]);
  if (code !== 0) {
    throw new Problem("The database client could not be made from prisma/schema.prisma.", tail(output));
  }
  fs.writeFileSync(STAMP, madeFrom);
}

function readStamp() {
  try {
    return fs.readFileSync(STAMP, "utf8");
  } catch {
    return null;
  }
}
