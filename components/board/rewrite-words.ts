import { nameShots } from "@/lib/domain/board/changed-board";
import type { RewriteSuggestion } from "@/lib/domain/board/rewrite-view";

type Takes = Extract<RewriteSuggestion, { kind: "suggested" }>["takes"];
export type LineGroup = { of: string; lines: string[] };

/** What becomes of the takes that the film has. */
export function takesSentence({ keptCodes, asideCodes }: Takes): string {
  const kept = keptCodes.length;
  if (kept === 0 && asideCodes.length === 0) return "Nothing has been rendered yet, so no take is touched.";
  if (asideCodes.length === 0) return `All takes stay in the film (${kept}).`;
  const need = asideCodes.length === 1 ? "needs a new take; the one it has is" : "need new takes; those they have are";
  const rest = kept === 0 ? "" : ` ${kept === 1 ? "One other take stays" : `${kept} other takes stay`} in the film.`;
  return `${nameShots(asideCodes)} ${need} kept beside the film.${rest}`;
}

/** Lines such as "SC01-SH020: length 3 s → 4.5 s" under what they are about, in their order. */
export function groupLines(lines: readonly string[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const [, of = "", rest = line] = line.match(/^(Scene \d+|SC\d\d-SH\d{3}|[^:]{1,40}): (.+)$/su) ?? [];
    const group = groups.find((one) => one.of === of);
    if (group) group.lines.push(rest);
    else groups.push({ of, lines: [rest] });
  }
  return groups;
}

export type WordChange = { id: number; kind: "same" | "gone" | "new"; text: string };

/** How one text became another, word by word; neighbours of one kind are one piece. */
export function wordChanges(before: string, after: string): WordChange[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const common = commonLengths(old, now);
  const pieces: WordChange[] = [];
  let [left, right] = [0, 0];
  while (left < old.length || right < now.length) {
    const kind = nextKind(old, now, common, { left, right });
    addTo(pieces, kind, (kind === "gone" ? old[left] : now[right]) ?? "");
    if (kind !== "new") left += 1;
    if (kind !== "gone") right += 1;
  }
  return pieces;
}

/** Words with the space behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/gu) ?? [];
}

function addTo(pieces: WordChange[], kind: WordChange["kind"], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ id: pieces.length, kind, text });
}

type Places = { left: number; right: number };

function nextKind(
  old: readonly string[],
  now: readonly string[],
  common: readonly number[][],
  { left, right }: Places,
): WordChange["kind"] {
  if (left === old.length) return "new";
  if (right === now.length) return "gone";
  if (isSame(old[left], now[right])) return "same";
  return at(common, left + 1, right) >= at(common, left, right + 1) ? "gone" : "new";
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one?.trim() === other?.trim();
}

/** Length of the longest common sequence from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table: number[][] = [];
  for (let left = old.length - 1; left >= 0; left -= 1) {
    const row: number[] = [];
    for (let right = now.length - 1; right >= 0; right -= 1) {
      row[right] = isSame(old[left], now[right])
        ? at(table, left + 1, right + 1) + 1
        : Math.max(at(table, left + 1, right), row[right + 1] ?? 0);
    }
    table[left] = row;
  }
  return table;
}

function at(table: readonly number[][], left: number, right: number): number {
  return table[left]?.[right] ?? 0;
}
