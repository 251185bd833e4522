import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvCell, csvLines } from "@/lib/domain/csv";

const written = (...rows: CsvCell[][]) => [...csvLines({ header: ["a"], rows })].slice(1).join("");

/** A reader of its own, as strict as RFC 4180: quotes are only found around a field and doubled inside. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`Not CSV: ${text}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("csvLines", () => {
  it("begins with the header and ends every line as spreadsheets expect", () => {
    const table = { header: ["Day", "Spent, USD"], rows: [["2026-03-01", 4.5]] };
    expect([...csvLines(table)]).toEqual(['Day,"Spent, USD"\r\n', "2026-03-01,4.5\r\n"]);
  });

  it("leaves what is not known empty, and writes a zero as a zero", () => {
    expect(written([null, 0, "", Number.NaN])).toBe(",0,,\r\n");
  });

  it("doubles quotes, and keeps commas, line breaks and outer spaces inside their field", () => {
    expect(written(['The "big" one', "a,b", "a\nb", " a "])).toBe('"The ""big"" one","a,b","a\nb"," a "\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])("disarms %j", (text) => {
    const [[field = ""] = []] = readCsv(written([text]));
    expect(field).toBe(`'${text}`);
  });

  it("disarms a formula that a comma or a quote would otherwise hide", () => {
    expect(written(['=HYPERLINK("http://x","y")'])).toBe('"\'=HYPERLINK(""http://x"",""y"")"\r\n');
  });

  it("leaves numbers below zero numbers", () => {
    expect(written([-0.25, 0.000001])).toBe("-0.25,0.000001\r\n");
  });

  it("is read back field by field, whatever the texts are", () => {
    const texts = fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (rows) => {
        const read = readCsv(written(...rows)).map((row) =>
          row.map((field) => field.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")),
        );
        const expected = rows.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")));
        expect(read).toEqual(expected);
      }),
    );
  });
});
