import { fold, tokensOf, withoutAccents } from "@/lib/adapters/ai/planner/reading/tokens";

/** What a word stands for. `hint` loses against every sure word. */
export type Tag = {
  kind: string;
  value: string;
  hint: boolean /** Proves a place without naming it. */;
  thing: boolean;
};

export type WordIndex = {
  exact: ReadonlyMap<string, readonly Tag[]>;
  /** Words that begin like this ("forest*"); longer phrases keep their first words. */
  prefixes: ReadonlyMap<string, readonly Tag[]>;
  /** Words that end like this ("*wald"). */
  suffixes: ReadonlyMap<string, readonly Tag[]>;
  /** Entries as they are written, for scripts without spaces. */
  signs: ReadonlyMap<string, readonly Tag[]>;
  longestPhrase: number;
  longestSigns: number;
};

export type Row = { kind: string; value: string; words: string };

/** Shortest word that may be written without its accents and still be meant. */
const MIN_PLAIN_LENGTH = 5;

/** Builds the tables that a text is read against; see PictureWords for how entries are written. */
export function buildIndex(rows: readonly Row[], options: { minLength?: number } = {}): WordIndex {
  const exact = new Map<string, Tag[]>();
  const prefixes = new Map<string, Tag[]>();
  const suffixes = new Map<string, Tag[]>();
  const signs = new Map<string, Tag[]>();
  let longestPhrase = 1;
  let longestSigns = 1;
  for (const { entry, tag } of entriesOf(rows, options.minLength ?? 0)) {
    const bare = entry.replaceAll("*", "");
    const words = tokensOf(bare).map((token) => token.text);
    const key = words.join(" ");
    const table = entry.startsWith("*") ? suffixes : entry.endsWith("*") ? prefixes : exact;
    if (key) add(table, key, tag);
    const plain = withoutAccents(key);
    if (plain !== key && plain.length >= MIN_PLAIN_LENGTH) add(table, plain, tag);
    const written = fold(bare.replace(/\uFE0F/g, ""));
    add(signs, written, tag);
    longestPhrase = Math.max(longestPhrase, words.length);
    longestSigns = Math.max(longestSigns, written.length);
  }
  return { exact, prefixes, suffixes, signs, longestPhrase, longestSigns };
}

function* entriesOf(rows: readonly Row[], minLength: number): Generator<{ entry: string; tag: Tag }> {
  for (const { kind, value, words } of rows) {
    for (const raw of words.split(",")) {
      const hint = raw.trim().endsWith("~");
      const thing = raw.trim().endsWith("!");
      const entry = raw.trim().replace(/[~!]$/, "");
      if (entry.length >= Math.max(1, minLength)) yield { entry, tag: { kind, value, hint, thing } };
    }
  }
}

function add(table: Map<string, Tag[]>, key: string, tag: Tag): void {
  const known = table.get(key);
  if (!known) table.set(key, [tag]);
  else if (!known.some((other) => other.kind === tag.kind && other.value === tag.value)) known.push(tag);
}
