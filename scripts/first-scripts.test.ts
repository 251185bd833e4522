import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.join(import.meta.dirname, "..");
/** What is loaded before a job's page lives, and the part of it that comes first. Lazily imported files are not followed. */
const FIRST = [
  "@/components/shell/query-provider",
  "@/components/shell/app-shell",
  "@/components/jobs/job-screen",
  "@/components/gates/decision-bar",
  "@/components/board/board-view",
];

it("nothing that a job's page loads first brings the schema library", () => {
  const read = new Map<string, string[]>();
  const waiting = [...FIRST];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (read.has(file)) continue;
    const imports = importsOf(file);
    read.set(file, imports);
    waiting.push(...imports.filter((name) => name.startsWith("@/")));
  }
  expect(read.size).toBeGreaterThan(100);
  expect([...read].filter(([, imports]) => imports.includes("zod")).map(([file]) => file)).toEqual([]);
});

/** Imports that remain when types are gone. */
function importsOf(name: string): string[] {
  const file = ["ts", "tsx"].map((ending) => path.join(ROOT, `${name.slice(2)}.${ending}`)).find(fs.existsSync);
  const source = file ? fs.readFileSync(file, "utf8") : "";
  return [...source.matchAll(/^import (?!type )(?:[^;]*? from )?"([^"]+)";/gm)].map(([, imported = ""]) => imported);
}
