import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runBench } = await import("./setup/run-bench.mjs");
await runBench(process.argv.slice(2));
