import { describe, expect, it } from "vitest";
import { requireOwnOrigin } from "@/lib/server/same-origin";

const send = (method: string, headers: Record<string, string>) => () =>
  requireOwnOrigin(
    new Request("http://studio.example/api/jobs", { method, headers: { host: "studio.example", ...headers } }),
    ["https://partner.example"],
  );

describe("requireOwnOrigin", () => {
  it.each<[string, Record<string, string>]>([
    ["our own page", { origin: "http://studio.example", "sec-fetch-site": "same-origin" }],
    ["our own page in an old browser", { origin: "https://studio.example" }],
    ["an allowed partner", { origin: "https://partner.example", "sec-fetch-site": "cross-site" }],
    ["a script without a browser", {}],
    ["the address bar", { "sec-fetch-site": "none" }],
  ])("lets a write from %s through", (_who, headers) => {
    expect(send("POST", headers)).not.toThrow();
  });

  it.each<[string, Record<string, string>]>([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another site in an old browser", { origin: "https://evil.example" }],
    ["a neighbouring subdomain", { origin: "http://evil.studio.example", "sec-fetch-site": "same-site" }],
    ["a sandboxed frame", { origin: "null" }],
    ["a site that hides its origin", { "sec-fetch-site": "cross-site" }],
    ["another port", { origin: "http://studio.example:8080" }],
  ])("refuses a write from %s", (_who, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(send(method, headers)).toThrow("another website");
  });

  it("never refuses a read", () => {
    expect(send("GET", { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).not.toThrow();
  });
});
