import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { readRange, readTiming } from "@/lib/adapters/ai/planner/reading/read-timing";
import { wordWeight } from "@/lib/adapters/ai/planner/reading/tokens";

/** How a line is marked by its writer. `item`: a bullet, a number or a time range. */
export type MarkedLine = {
  mark: "title" | "scene" | "item" | "shot" | "text" | "blank";
  heading: string | null;
  text: string;
  seconds: number | null;
};

const NUMBER =
  "(?:[0-9０-９]{1,3}[a-z]?|[一二三四五六七八九十]{1,3}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)";
const BULLET = /^\s*(?:[-*•‣▪◦–—]\s+|[([（]?\d{1,2}[.)\]）、．]\s*(?=\D)|[①-⑳]\s*)(.+)$/u;
const MARKDOWN_HEADING = /^\s*#{1,6}\s+(.+)$/;
const HEADING_WORDS = 8;

const labelPatterns = new Map<string, { scene: RegExp; shot: RegExp; inline: RegExp }>();

/** Parts a text into lines and says what each one is. Lists that were written in one paragraph are parted first. */
export function markLines(text: string, language: string): MarkedLine[] {
  const lines = breakInlineLists(text, language).split("\n");
  const hasChapters = lines.some((line) => /^\s*#{2,6}\s/.test(line));
  return lines.map((line) => {
    const title = hasChapters ? line.match(/^\s*#\s+(.+)$/)?.[1] : undefined;
    return title ? { mark: "title", heading: null, text: title.trim(), seconds: null } : markLine(line, language);
  });
}

function markLine(line: string, language: string): MarkedLine {
  if (line.trim() === "") return { mark: "blank", heading: null, text: "", seconds: null };
  const labels = labelsOf(language);
  const scene = line.match(labels.scene)?.groups;
  if (scene) return sceneLine(`${scene.note ?? ""} ${scene.rest ?? ""}`.trim());
  const title = line.match(MARKDOWN_HEADING)?.[1];
  if (title) return { mark: "scene", heading: title.trim(), text: "", seconds: null };
  if (labels.shot.test(line)) return { mark: "shot", heading: null, text: line.trim(), seconds: null };
  const range = readRange(line);
  if (range) return { mark: "item", heading: null, text: range.rest, seconds: range.seconds };
  const item = line.match(BULLET)?.[1];
  if (!item) return { mark: "text", heading: null, text: line.trim(), seconds: null };
  const timing = readTiming(item);
  return { mark: "item", heading: null, text: timing?.rest ?? item.trim(), seconds: timing?.seconds ?? null };
}

/** "Scene 2 (5 s) – The kitchen: Mara wakes." Its heading is "The kitchen". */
function sceneLine(rest: string): MarkedLine {
  const timing = readTiming(rest);
  const text = (timing?.rest ?? rest).replace(/^[\s:：.)–—-]+/u, "").trim();
  const parted = text.match(/^(?<heading>[^.!?。！？:：]{2,60})(?:[:：]|\s[–—-])\s+(?<body>.+)$/su)?.groups;
  const seconds = timing?.seconds ?? null;
  if (parted?.heading && parted.body && wordWeight(parted.heading) <= HEADING_WORDS) {
    return { mark: "scene", heading: parted.heading.trim(), text: parted.body, seconds };
  }
  return { mark: "scene", heading: null, text, seconds };
}

function breakInlineLists(text: string, language: string): string {
  const { inline } = labelsOf(language);
  let broken = text;
  if ((` ${broken}`.match(inline)?.length ?? 0) >= 2) broken = broken.replace(inline, "\n");
  const ranges =
    /(?<=[\s.;,])(?=[([]?\d{1,2}(?::\d\d)?\s*(?:s|sec|秒)?\s*[-–—~〜]\s*\d{1,3}(?::\d\d)?\s*(?:s|secs?|seconds?|秒|초)?\s*[\])]?\s*[:：])/giu;
  if ((broken.match(ranges)?.length ?? 0) >= 1) broken = broken.replace(ranges, "\n");
  return breakNumbers(broken);
}

/** "1. A boat. 2. A storm. 3. Calm." counts as a list only when its numbers count. */
function breakNumbers(text: string): string {
  if (!/(?:^|\s)[(（]?1[.)）、]\s*\S/u.test(text)) return text;
  let broken = text;
  for (let number = 2; number <= 20; number += 1) {
    const mark = new RegExp(`(?<=[\\s.!?。！？;；,，])(?=[(（]?${number}[.)）、]\\s*[^\\d\\s])`, "u");
    if (!mark.test(broken)) break;
    broken = broken.replace(mark, "\n");
  }
  return broken === text ? text : broken.replace(/(?<=\S[\s:：])(?=[(（]?1[.)）、]\s*[^\d\s])/u, "\n");
}

function labelsOf(language: string): { scene: RegExp; shot: RegExp; inline: RegExp } {
  const known = labelPatterns.get(language);
  if (known) return known;
  const scene = alternatives(`${filmWordsOf(language).sceneLabels},scene`);
  const shot = alternatives(`${filmWordsOf(language).shotLabels},shot`);
  const counted = (labels: string) =>
    `(?:(?:${labels})\\s*#?\\s*${NUMBER}(?![\\p{L}\\p{N}])|第\\s*${NUMBER}\\s*(?:${labels}|场|幕|場面|幕目))`;
  const made = {
    scene: new RegExp(
      `^[\\s#>*_-]*(?:${counted(scene)}|(?:${scene})(?=\\s*[:：]))\\**\\s*(?<note>[(（\\[][^)）\\]]{1,40}[)）\\]])?\\s*[:：.)–—|-]*\\s*(?<rest>.*)$`,
      "isu",
    ),
    shot: new RegExp(`^[\\s#>*_-]*${counted(shot)}`, "iu"),
    inline: new RegExp(`(?<=[\\s.!?。！？;；,，])(?=${counted(scene)}\\s*[:：.)–—(（-])`, "giu"),
  };
  labelPatterns.set(language, made);
  return made;
}

function alternatives(labels: string): string {
  return labels
    .split(",")
    .map((label) => label.trim())
    .filter((label) => label !== "" && label !== "第")
    .sort((a, b) => b.length - a.length)
    .join("|");
}
