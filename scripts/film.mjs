import { requireNode } from "./setup/require-node.mjs";

requireNode();
const { runFilm } = await import("./film/run-film.mjs");
await runFilm(process.argv.slice(2));
