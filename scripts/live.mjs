import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runLive } = await import("./live/run-live.mjs");
await runLive(process.argv.slice(2));
