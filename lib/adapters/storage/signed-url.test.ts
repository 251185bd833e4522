import { describe, expect, it } from "vitest";
import { signUrl, verifySignedUrl } from "@/lib/adapters/storage/signed-url";

const SIGNING_KEY = "k".repeat(32);
const KEY = "jobs/j/a.mp4";
const NOW = new Date("2026-11-22T10:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const link = (options: { expiresInSeconds?: number; downloadName?: string } = {}, at = NOW) =>
  new URL(signUrl({ signingKey: SIGNING_KEY, baseUrl: "http://x" }, KEY, { expiresInSeconds: 900, ...options }, at));
const verdict = (query: URLSearchParams, at = NOW, key = KEY) => verifySignedUrl(SIGNING_KEY, key, query, at).kind;

describe("a signed link", () => {
  it("works at once and, within what was asked, stops by itself", () => {
    for (const start of [0, 1, 150, 299, 301]) {
      const { searchParams } = link({}, later(start));
      expect(verdict(searchParams, later(start))).toBe("valid");
      expect(verdict(searchParams, later(start + 599))).toBe("valid");
      expect(verdict(searchParams, later(start + 900))).toBe("expired");
    }
  });

  it("works for a single second when a single second was asked", () => {
    expect(verdict(link({ expiresInSeconds: 1 }).searchParams)).toBe("valid");
    expect(verdict(link({ expiresInSeconds: 1 }).searchParams, later(1))).toBe("expired");
  });

  it("stays the same for a while, so that a player isn't disturbed", () => {
    expect(link({}, later(10)).href).toBe(link({}, later(280)).href);
    expect(link({}, later(310)).href).not.toBe(link({}, later(280)).href);
  });

  it.each<[string, (query: URLSearchParams) => void]>([
    ["a later expiry", (query) => query.set("expires", String(Number(query.get("expires")) + 1))],
    ["another name", (query) => query.set("name", "other.mp4")],
    ["no name", (query) => query.delete("name")],
    ["another signature", (query) => query.set("signature", "A".repeat(43))],
    ["a short signature", (query) => query.set("signature", "A")],
    ["no signature", (query) => query.delete("signature")],
    ["no expiry", (query) => query.delete("expires")],
    ["an expiry that is no number", (query) => query.set("expires", "1e99")],
  ])("is forged with %s", (_name, change) => {
    const { searchParams } = link({ downloadName: "film.mp4" });
    change(searchParams);
    expect(verdict(searchParams)).toBe("forged");
  });

  it("opens no other object and is not opened by another key", () => {
    const { searchParams } = link();
    expect(verdict(searchParams, NOW, "jobs/j/b.mp4")).toBe("forged");
    expect(verifySignedUrl("z".repeat(32), KEY, searchParams, NOW).kind).toBe("forged");
  });

  it("does not let a name take the place of an expiry", () => {
    const { searchParams } = link({ downloadName: "9" });
    searchParams.set("expires", `${searchParams.get("expires")}9`);
    searchParams.set("name", "");
    expect(verdict(searchParams)).toBe("forged");
  });
});
