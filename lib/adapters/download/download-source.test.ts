import { describe, expect, it } from "vitest";
import type { DownloadPolicy } from "@/lib/adapters/download/download-policy";
import { findSource } from "@/lib/adapters/download/download-source";

const POLICY: DownloadPolicy = {
  allowedHosts: ["files.test", "*.cdn.test"],
  maxBytes: 1000,
  timeoutMs: 1000,
  allowLoopback: false,
};
const answers =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
const find = (url: string, addresses = ["8.8.8.8"], policy: Partial<DownloadPolicy> = {}) =>
  findSource(url, { ...POLICY, ...policy }, answers(...addresses));

describe("findSource", () => {
  it("admits hosts of the list and names below a starred one, at public addresses", async () => {
    expect((await find("https://files.test/a.mp4")).addresses).toEqual([{ address: "8.8.8.8", family: 4 }]);
    expect((await find("https://a.b.cdn.test/a", ["2a00:1450::1", "8.8.8.8"])).addresses).toHaveLength(2);
    expect((await find("https://FILES.test/a")).host).toBe("files.test");
  });

  it.each([
    "https://cdn.test/a",
    "https://evilcdn.test/a",
    "https://files.test.evil/a",
    "https://files.test./a",
    "https://files.test@evil.test/a",
    "https://8.8.8.8/a",
    "http://files.test/a",
    "ftp://files.test/a",
    "file:///etc/passwd",
    "data:video/mp4;base64,AAAA",
    "https://user:secret@files.test/a",
    "no address",
  ])("refuses %s for good", (url) => expect(find(url)).rejects.toMatchObject({ reason: "refused", retryable: false }));

  it.each(["10.0.0.1", "169.254.169.254", "127.0.0.1", "100.64.0.1", "::ffff:10.0.0.1", "fd00::1", "::1"])(
    "refuses a listed name that stands for %s, also among public addresses",
    async (address) => {
      await expect(find("https://files.test/a", [address])).rejects.toThrow("private network");
      await expect(find("https://files.test/a", ["8.8.8.8", address])).rejects.toThrow("private network");
    },
  );

  it.each([
    "https://127.0.0.1/a",
    "https://2130706433/a",
    "https://0x7f.1/a",
    "https://[::ffff:7f00:1]/a",
    "https://[::1]/a",
  ])("refuses %s even when a list names it", async (url) => {
    const allowedHosts = ["127.0.0.1", "::ffff:7f00:1", "::1"];
    await expect(find(url, [], { allowedHosts })).rejects.toThrow("private network");
  });

  it("admits http on loopback only where doubles may run, and nowhere else", async () => {
    const policy = { allowLoopback: true };
    expect((await find("http://127.0.0.1:8080/a", [], policy)).host).toBe("127.0.0.1");
    expect((await find("http://[::1]:8080/a", [], policy)).addresses).toEqual([{ address: "::1", family: 6 }]);
    expect((await find("http://localhost:8080/a", ["127.0.0.1"], policy)).addresses).toHaveLength(1);
    await expect(find("http://files.test/a", ["8.8.8.8"], policy)).rejects.toThrow("not https");
    await expect(find("http://localhost/a", ["10.0.0.1"], policy)).rejects.toThrow("private network");
    await expect(find("http://10.0.0.1/a", [], policy)).rejects.toThrow("not on the provider's list");
    await expect(find("http://127.0.0.1:8080/a")).rejects.toMatchObject({ reason: "refused" });
  });

  it("takes a name that is not found, or has no address, for something that passes", async () => {
    const missing = findSource("https://files.test/a", POLICY, () => Promise.reject(new Error("ENOTFOUND")));
    await expect(missing).rejects.toMatchObject({ reason: "broken", retryable: true });
    await expect(find("https://files.test/a", [])).rejects.toMatchObject({ reason: "broken", retryable: true });
  });
});
