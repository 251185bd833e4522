import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Entry = { version?: string; optionalDependencies?: Record<string, string> };

const lock = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "..", "package-lock.json"), "utf8")) as {
  packages: Record<string, Entry>;
};
const entries = Object.entries(lock.packages);
const nameOf = (location: string) => location.replace(/^.*node_modules\//, "");

/** Inngest brings an older zod for its own settings; nothing a visitor sends ever reaches it. */
const OUT_OF_REACH = new Set(["node_modules/inngest/node_modules/zod"]);

/** Every version of a package that is installed anywhere in the tree. */
const versionsOf = (name: string) =>
  entries.flatMap(([location, { version }]) =>
    version && nameOf(location) === name && !OUT_OF_REACH.has(location) ? [version] : [],
  );

/** The oldest releases without a known way in: each older one has a published vulnerability. */
const FLOORS = [
  ["next", "16.4.5"],
  ["next-auth", "4.24.15"],
  ["inngest", "4.0.0"],
  ["zod", "4.6.6"],
  ["sharp", "0.35.5"],
] as const;

function isAtLeast(version: string, floor: string): boolean {
  if (version.includes("-")) return false; // a pre-release comes before its release
  const [have, need] = [version, floor].map((text) => text.split(".").map(Number));
  const difference = (need ?? []).map((part, index) => (have?.[index] ?? 0) - part).find((part) => part !== 0);
  return (difference ?? 0) >= 0;
}

describe("package-lock.json", () => {
  it("names the package of every platform, so that npm ci works on each of them", () => {
    const known = new Set(entries.map(([location]) => nameOf(location)));
    const missing = entries.flatMap(([, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !known.has(name)),
    );
    expect(missing).toEqual([]);
  });

  it.each(FLOORS)("has no %s older than %s", (name, floor) => {
    const versions = versionsOf(name);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  it("has the same release of every part of Prisma", () => {
    const parts = ["prisma", "@prisma/client", "@prisma/adapter-pg", "@prisma/driver-adapter-utils"];
    expect(new Set(parts.flatMap(versionsOf)).size).toBe(1);
    const [release] = versionsOf("prisma");
    expect(versionsOf("@prisma/schema-engine-wasm").every((version) => version.startsWith(`${release}-`))).toBe(true);
  });
});

describe("isAtLeast", () => {
  it.each([
    ["16.4.5", "16.4.5", true],
    ["16.10.0", "16.4.5", true],
    ["16.4.4", "16.4.5", false],
    ["15.9.9", "16.4.5", false],
    ["4.24.15-beta.1", "4.24.15", false],
  ])("%s against %s: %s", (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected);
  });
});
