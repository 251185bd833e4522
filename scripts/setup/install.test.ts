import { describe, expect, it } from "vitest";
import { isInstalled } from "./install.mjs";

const wanted = {
  packages: {
    "": { version: "1.0.0" },
    "node_modules/next": { version: "16.4.5" },
    "node_modules/swc-darwin": { version: "1.0.0", optional: true },
  },
};
const next = { "node_modules/next": { version: "16.4.5" } };

describe("isInstalled", () => {
  it("is content without the optional packages of other platforms", () => {
    expect(isInstalled(wanted, { packages: next })).toBe(true);
  });

  it("is not content with an install that never finished", () => {
    expect(isInstalled(wanted, null)).toBe(false);
  });

  it("is not content when a package is missing, has another version, or is there without being asked for", () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, { packages: { "node_modules/next": { version: "16.4.4" } } })).toBe(false);
    expect(isInstalled(wanted, { packages: { ...next, "node_modules/left": { version: "1.0.0" } } })).toBe(false);
  });
});
