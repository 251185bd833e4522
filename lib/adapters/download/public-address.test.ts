import { describe, expect, it } from "vitest";
import { isLoopbackAddress, isPublicAddress } from "@/lib/adapters/download/public-address";

describe("isPublicAddress", () => {
  it.each(["8.8.8.8", "142.250.1.1", "100.63.255.255", "172.32.0.1", "2607:f8b0:4004:c07::65", "2a00:1450::1"])(
    "admits %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9", "169.254.169.254"],
    ...["168.63.129.16", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.168.1.1", "198.18.0.1"],
    ...["198.51.100.1", "203.0.113.1", "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:8.8.8.8"],
    ...["::ffff:169.254.169.254", "64:ff9b::7f00:1", "fc00::1", "fd20:ce::254", "fd00:ec2::254", "fe80::1"],
    ...["fe80::1%eth0", "2001:0:a00:1::", "2001:db8::1", "2002:7f00:1::", "3fff::1", "ff02::1", "", "files.test"],
  ])("refuses %s", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("isLoopbackAddress", () => {
  it("knows both families, and no mapped or mistaken ones", () => {
    expect(["127.0.0.1", "127.255.0.1", "::1"].map(isLoopbackAddress)).toEqual([true, true, true]);
    expect(["::ffff:127.0.0.1", "128.0.0.1", "127.example", "::2"].map(isLoopbackAddress)).toEqual(
      Array(4).fill(false),
    );
  });
});
