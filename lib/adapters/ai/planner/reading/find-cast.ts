import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { findNames, type Name } from "@/lib/adapters/ai/planner/reading/find-names";
import { look, type SeenSubject } from "@/lib/adapters/ai/planner/reading/look";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import { sentencesOf } from "@/lib/adapters/ai/planner/reading/split-text";
import { tokensOf } from "@/lib/adapters/ai/planner/reading/tokens";
import type { Subject } from "@/lib/domain/picture";

/** Somebody or something that has to look the same whenever it is seen. */
export type CastMember = {
  name: string;
  kind: "character" | "thing";
  subject: Subject;
  /** What the brief says about the looks, in its own words; empty when it says nothing. */
  appearance: string;
  /** How the text may call it: the name, its first word, the role. */
  aliases: readonly string[];
};

const CHARACTERS: readonly Subject[] = ["person", "child", "couple", "dog", "cat", "horse", "bird", "robot"];
const MAX_CAST = 12;
const MAX_ROLES = 6;
const APPEARANCE_LENGTH = 160;

/** Everybody that the text names or shows in a role ("an old fisherman"), in order of appearance. */
export function findCast(text: string, language: string): CastMember[] {
  const names = findNames(text, language).filter((name) => name.kind !== "place");
  const named = names.map((name) => member(name, text, language));
  const roles = rolesIn(text, named, language);
  const order = (one: CastMember) => text.toLowerCase().indexOf((one.aliases[0] ?? one.name).toLowerCase());
  return [...named, ...roles].sort((a, b) => order(a) - order(b)).slice(0, MAX_CAST);
}

/** The members that a text speaks of, by name or role. */
export function castIn(text: string, cast: readonly CastMember[]): CastMember[] {
  const words = ` ${tokensOf(text)
    .map((token) => token.text)
    .join(" ")} `;
  const lower = text.toLowerCase();
  return cast.filter((one) =>
    one.aliases.some((alias) => {
      const spaced = tokensOf(alias)
        .map((token) => token.text)
        .join(" ");
      return words.includes(` ${spaced} `) || (/[^\u0000-\u024F]/u.test(alias) && lower.includes(alias.toLowerCase()));
    }),
  );
}

function member({ name, kind }: Name, text: string, language: string): CastMember {
  const appearance = appearanceOf(name, text, language);
  const described = look(appearance, language).subjects[0]?.value;
  const subject = described ?? (kind === "person" ? "person" : (look(name, language).subjects[0]?.value ?? "product"));
  const isCharacter = kind === "person" || CHARACTERS.includes(subject);
  const role = roleNoun(appearance, language);
  const first = name.split(/\s+/)[0] ?? name;
  const aliases = [
    name,
    ...(kind === "person" && first.length > 2 && !isHonorific(first, language) ? [first] : []),
    ...role,
  ];
  return { name, kind: isCharacter ? "character" : "thing", subject, appearance, aliases: [...new Set(aliases)] };
}

function isHonorific(word: string, language: string): boolean {
  const titles = filmWordsOf(language)
    .honorifics.split(",")
    .map((title) => title.trim());
  return titles.includes(word.toLowerCase().replace(/\.$/, ""));
}

/** "a young baker named Mara", "Mara, a young baker in a white apron, …", "young baker Mara" */
function appearanceOf(name: string, text: string, language: string): string {
  const position = text.indexOf(name);
  const before = text.slice(Math.max(0, position - 80), Math.max(0, position));
  const after = text.slice(position + name.length, position + name.length + 200);
  const naming = filmWordsOf(language)
    .naming.split(",")
    .map((word) => word.trim());
  const introduced = naming.find((word) => word !== "" && before.trimEnd().toLowerCase().endsWith(word));
  const ahead = introduced ? before.trimEnd().slice(0, -introduced.length) : /\p{L}\s$/u.test(before) ? before : "";
  const subject = look(ahead, language)
    .subjects.filter((one) => CHARACTERS.includes(one.value))
    .at(-1);
  const nearby = subject && ahead.slice(subject.end).trim() === "" ? nounPhrase(ahead, subject, language) : "";
  return [nearby, apposition(after)]
    .filter((part) => part !== "")
    .join(", ")
    .slice(0, APPEARANCE_LENGTH);
}

const APPOSITION_START =
  /^(?:an?|the|her|his|une?|le|la|el|un|una|der|die|das|ein|eine|um|uma|il|lo|aged?|in|with|wearing|dressed|en|avec|con|com|mit|still|\d{1,3}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?=[\s,]|$)/iu;

function apposition(after: string): string {
  const bracketed = after.match(/^\s*[(（]([^)）]{2,80})[)）]/u)?.[1];
  if (bracketed) return bracketed;
  if (!after.startsWith(",")) return "";
  const parts =
    after
      .slice(1)
      .split(/[.;:!?\n]/u)[0]
      ?.split(",") ?? [];
  const kept: string[] = [];
  for (const part of parts.slice(0, 3)) {
    if (!APPOSITION_START.test(part.trim())) break;
    kept.push(part.trim().split(/\s+(?:that|which|who|qui|que|der die|che)\s+/u)[0] ?? "");
  }
  return kept.join(", ");
}

function roleNoun(appearance: string, language: string): string[] {
  const subject = look(appearance, language).subjects.find((one) => CHARACTERS.includes(one.value));
  return subject ? [appearance.slice(subject.start, subject.end)] : [];
}

function rolesIn(text: string, named: readonly CastMember[], language: string): CastMember[] {
  const taken = new Set(named.flatMap((one) => one.aliases.map((alias) => alias.toLowerCase())));
  const roles: CastMember[] = [];
  for (const sentence of text.split("\n").flatMap((line) => sentencesOf(line, language))) {
    for (const subject of look(sentence, language).subjects) {
      const noun = sentence.slice(subject.start, subject.end);
      if (!isRole(subject, noun) || taken.has(noun.toLowerCase())) continue;
      taken.add(noun.toLowerCase());
      const phrase = nounPhrase(sentence, subject, language);
      roles.push({ name: phrase, kind: "character", subject: subject.value, appearance: "", aliases: [noun] });
    }
  }
  return roles.slice(0, MAX_ROLES);
}

function isRole(subject: SeenSubject, noun: string): boolean {
  return CHARACTERS.includes(subject.value) && !subject.hint && /\p{L}/u.test(noun);
}
