import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Face = { file: string; ranges: string[] };

function facesOf(path: string, extension: string): Face[] {
  const css = readFileSync(path, "utf8");
  return [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, face = ""]) => ({
    file: face.match(new RegExp(`files/([^"')]+)\\.${extension}\\b`))?.[1] ?? "",
    ranges: (face.match(/unicode-range:([^;]*);/)?.[1] ?? "")
      .toLowerCase()
      .split(",")
      .map((range) => range.trim()),
  }));
}

describe("the emoji's faces", () => {
  it("are exactly the slices of the installed package", () => {
    const faces = facesOf("components/shell/emoji-faces.css", "woff");
    expect(faces.length).toBeGreaterThan(5);
    expect(faces).toEqual(facesOf("node_modules/@fontsource/noto-color-emoji/400.css", "woff2"));
  });
});
