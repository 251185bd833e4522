import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runStudio } = await import("./setup/run-studio.mjs");
await runStudio(process.argv.slice(2));
