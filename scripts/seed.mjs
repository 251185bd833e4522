import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runSeed } = await import("./seed/run-seed.mjs");
await runSeed(process.argv.slice(2));
