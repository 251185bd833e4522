import { readFileSync } from "node:fs";
import path from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";
import { projectRoot } from "../project-root";

/** Part of a font family: the file for a few hundred code points. */
export type FontSlice = {
  family: FontFamily;
  name: string;
  covers(codePoint: number): boolean;
};

type Installed = {
  /** The slices that really hold what the family's index promises; all of them when left out. */
  only?: RegExp;
  /** One file instead of slices, for a font whose slices the canvas can't draw. It comes in this weight only. */
  whole?: { name: string; extension: "woff"; weight: 400 };
};

/** The installed @fontsource families. */
const FAMILIES = {
  inter: {},
  "jetbrains-mono": {},
  "noto-sans-arabic": { only: /^arabic$/ },
  "noto-sans-hebrew": { only: /^hebrew$/ },
  "noto-sans-devanagari": { only: /^devanagari$/ },
  "noto-sans-thai": { only: /^thai$/ },
  "noto-sans-jp": { only: /^\d+$/ },
  "noto-sans-kr": { only: /^\d+$/ },
  "noto-sans-sc": { only: /^\d+$/ },
  "noto-color-emoji": { whole: { name: "emoji", extension: "woff", weight: 400 } },
} as const satisfies Record<string, Installed>;

export type FontFamily = keyof typeof FAMILIES;
type Range = readonly [first: number, last: number];

const slicesByFamily = new Map<FontFamily, FontSlice[]>();
const registered = new Set<string>();

GlobalFonts.removeAll();

/** The slices of an installed family, as its own index lists them. */
export function slicesOf(family: FontFamily): FontSlice[] {
  const known = slicesByFamily.get(family);
  if (known) return known;
  const { only = /./, whole }: Installed = FAMILIES[family];
  const index = JSON.parse(readFileSync(path.join(folderOf(family), "unicode.json"), "utf8")) as Record<string, string>;
  const listed = Object.entries(index)
    .map(([key, ranges]) => ({ name: key.replace(/[[\]]/g, ""), ranges: ranges.split(",").map(rangeOf) }))
    .filter(({ name }) => only.test(name));
  const merged = whole ? [{ name: whole.name, ranges: listed.flatMap(({ ranges }) => ranges) }] : listed;
  const slices = merged.map(
    ({ name, ranges }): FontSlice => ({
      family,
      name,
      covers: (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
    }),
  );
  slicesByFamily.set(family, slices);
  return slices;
}

/** Makes a slice known to the canvas, once, and gives the name to draw with. */
export function registerSlice(slice: FontSlice, wantedWeight: number): string {
  const { whole }: Installed = FAMILIES[slice.family];
  const weight = whole?.weight ?? wantedWeight;
  const alias = `${slice.family} ${slice.name} ${weight}`;
  if (registered.has(alias)) return alias;
  const name = `${slice.family}-${slice.name}-${weight}-normal.${whole?.extension ?? "woff2"}`;
  const file = path.join(folderOf(slice.family), "files", name);
  if (!GlobalFonts.registerFromPath(file, alias)) throw new Error(`The font ${file} can't be read.`);
  registered.add(alias);
  return alias;
}

function folderOf(family: FontFamily): string {
  return path.join(projectRoot(), "node_modules", "@fontsource", family);
}

/** "U+1f300" or "U+4e00-4e08" */
function rangeOf(text: string): Range {
  const [first = "", last = first] = text.trim().slice(2).split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
