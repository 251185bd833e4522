/** Entry of a drawing thread: teaches the thread TypeScript and the project's import paths, then starts it. */
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../../../tsconfig.json", import.meta.url)) });
await import(new URL("./thread.ts", import.meta.url).href);
