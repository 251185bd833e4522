import { describe, expect, it } from "vitest";
import { isFountain, parseFountain } from "@/lib/domain/fountain";

const SCRIPT = `Title: **The Last Tram**
Author: J. Doe
Draft date:
    1 May
    2026

FADE IN:

/* cut for time:
EXT. NOWHERE - DAY
*/

INT. TRAM DEPOT - OFFICE - NIGHT #1#

MARTA (60s) counts *coins* under a _green_ lamp.
The clock ticks. [[too long?]]

MARTA
(to herself)
One more round.

# Act two

= Nobody sees this.

> DISSOLVE TO:

ext. street – dawn
Rain. A tram bell.

@McAvoy (V.O.)
She never
came back.

>THE END<

FADE OUT.
`;

describe("parseFountain", () => {
  const script = parseFountain(SCRIPT);

  it("reads the title page and takes off emphasis", () => {
    expect(script.titlePage).toEqual({ title: "The Last Tram", author: "J. Doe", "draft date": "1 May 2026" });
  });

  it("reads exactly the scenes that have headings, with their lines, places and times", () => {
    expect(script.scenes.map(({ elements: _, ...scene }) => scene)).toEqual([
      {
        heading: "INT. TRAM DEPOT - OFFICE - NIGHT",
        interior: "INT",
        place: "TRAM DEPOT - OFFICE",
        time: "NIGHT",
        line: 13,
      },
      { heading: "ext. street – dawn", interior: "EXT", place: "street", time: "dawn", line: 28 },
    ]);
  });

  it("keeps action, dialogue and transitions in their order and leaves notes, sections and synopses out", () => {
    expect(script.scenes[0]?.elements).toEqual([
      { kind: "action", text: "MARTA (60s) counts coins under a green lamp. The clock ticks." },
      { kind: "dialogue", speaker: "MARTA", text: "One more round.", direction: "to herself" },
      { kind: "transition", text: "DISSOLVE TO:" },
    ]);
    expect(script.scenes[1]?.elements).toEqual([
      { kind: "action", text: "Rain. A tram bell." },
      { kind: "dialogue", speaker: "McAvoy", text: "She never came back.", direction: null },
      { kind: "action", text: "THE END" },
      { kind: "transition", text: "FADE OUT." },
    ]);
  });

  it.each([
    ["INT. CUISINE - JOUR", "INT", "CUISINE", "JOUR"],
    ["EXT KÜCHE - TAG", "EXT", "KÜCHE", "TAG"],
    ["INT./EXT. CAR - NIGHT", "INT/EXT", "CAR", "NIGHT"],
    ["I/E. CAR", "INT/EXT", "CAR", null],
    ["EST. HARBOUR - DUSK", "EXT", "HARBOUR", "DUSK"],
    [".THE DREAM", null, "THE DREAM", null],
    ["INT. 厨房 - 夜", "INT", "厨房", "夜"],
  ])("reads the heading %s", (heading, interior, place, time) => {
    expect(parseFountain(`${heading}\n\nAction.`).scenes[0]).toMatchObject({ interior, place, time });
  });

  it("keeps action that comes before the first heading", () => {
    const [scene] = parseFountain("A black screen.\n\nEXT. SEA - DAY\n\nWaves.").scenes;
    expect(scene).toMatchObject({ heading: "", place: "", elements: [{ kind: "action", text: "A black screen." }] });
  });

  it("reads any text without failing", () => {
    for (const text of ["", "\n\n", "@", ">", "***", "INT.", "A\n\nB\n", "/* open", "🏔️\n\n🌊"]) {
      expect(() => parseFountain(text)).not.toThrow();
    }
  });
});

describe("isFountain", () => {
  it.each(["INT. HOUSE - DAY\n\nHello.", "text\n\next. beach - night\n", "EXT BEACH DAY"])("knows %j", (text) => {
    expect(isFountain(text)).toBe(true);
  });

  it.each(["An interview. Interior design.", "Est un homme heureux", "EXTRA! Read all about it", "int main() {}"])(
    "takes %j for prose",
    (text) => {
      expect(isFountain(text)).toBe(false);
    },
  );
});
