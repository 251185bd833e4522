import { createHash } from "node:crypto";
import { inputOf, planFilm, SAMPLE_BRIEFS } from "@/lib/adapters/ai/planner/testing/plan-film";

/** Prints one hash over the boards of all sample briefs: another process must print the same. */
async function printDigest(): Promise<void> {
  const hash = createHash("sha256");
  for (const sample of SAMPLE_BRIEFS) {
    const { analysis, plan } = await planFilm(inputOf(sample));
    hash.update(JSON.stringify({ analysis, plan }));
  }
  process.stdout.write(hash.digest("hex"));
}

await printDigest();
