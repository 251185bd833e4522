import { describe, expect, it } from "vitest";
import { csvResponse } from "@/lib/server/csv-response";

describe("csvResponse", () => {
  it("is a file with a name, its letters marked as Unicode, and every line of the table", async () => {
    const rows = Array.from({ length: 1234 }, (_, index) => [index, "é"]);
    const response = csvResponse("costs.csv", { header: ["n", "name"], rows });
    expect(response.headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
    expect(response.headers.get("content-disposition")).toContain('attachment; filename="costs.csv"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    expect(lines.length).toBe(1234 + 2);
    expect(lines[0]).toBe("n,name");
    expect(lines.at(-2)).toBe("1233,é");
  });

  it("reads the next rows only when somebody asks for them", async () => {
    let read = 0;
    const rows = (function* () {
      for (;;) {
        read += 1;
        yield [read];
      }
    })();
    const reader = csvResponse("endless.csv", { header: ["n"], rows }).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(1000);
  });
});
