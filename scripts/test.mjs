import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runTests } = await import("./test-run/run-tests.mjs");
await runTests(process.argv.slice(2));
