import { filmWordsOf } from "@/lib/adapters/ai/planner/lexicon/languages";
import { appearanceOf, roleLooks } from "@/lib/adapters/ai/planner/reading/appearance";
import { findNames, type Name } from "@/lib/adapters/ai/planner/reading/find-names";
import { look, type SeenSubject } from "@/lib/adapters/ai/planner/reading/look";
import { manOrWoman } from "@/lib/adapters/ai/planner/reading/man-or-woman";
import { nounPhrase } from "@/lib/adapters/ai/planner/reading/noun-phrase";
import { sentencesOf } from "@/lib/adapters/ai/planner/reading/split-text";
import { isUnspaced } from "@/lib/adapters/ai/planner/reading/tokens";
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
/** Words for anybody are no role. */
const ANYBODY =
  /^(?:someone|person|figure|silhouette|portrait|model|人|一人|一个人|誰か|quelqu|personne|alguien|persona|jemand|person|qualcuno|alguém|pessoa|누군가|사람|человек|คน)$/iu;

/**
 * Everybody that the text names or shows in a role ("an old fisherman"), in order of appearance. `about` is what the
 * brief says the film is about: its one role and the one person who is named later are the same.
 */
export function findCast(text: string, language: string, about: string | null = null): CastMember[] {
  const named = findNames(text, language)
    .filter((name) => name.kind !== "place")
    .map((name) => member(name, text, language));
  const known = about === null ? named : withRoleOf(about, named, language);
  const roles = rolesIn(text, known, language);
  const order = (one: CastMember) => text.toLowerCase().indexOf((one.aliases[0] ?? one.name).toLowerCase());
  return [...known, ...roles]
    .sort((a, b) => order(a) - order(b))
    .slice(0, MAX_CAST)
    .map((one) => withSex(one, text, language));
}

/** Who is only a name or a trade is at least a man or a woman, where the text says so. */
function withSex(one: CastMember, text: string, language: string): CastMember {
  if (one.subject !== "person" || one.appearance !== "") return one;
  return { ...one, appearance: manOrWoman(one.aliases[0] ?? one.name, text, language) };
}

/** The members that a text speaks of. A longer name hides the shorter ones in it: "Casa Ines" is not Ines. */
export function castIn(text: string, cast: readonly CastMember[]): CastMember[] {
  let rest = text.toLowerCase();
  const found = new Set<CastMember>();
  const calls = cast
    .flatMap((one) => one.aliases.map((alias) => ({ one, alias: alias.toLowerCase() })))
    .sort((a, b) => b.alias.length - a.alias.length);
  for (const { one, alias } of calls) {
    const at = indexOfName(rest, alias);
    if (at < 0) continue;
    found.add(one);
    rest = rest.slice(0, at) + " ".repeat(alias.length) + rest.slice(at + alias.length);
  }
  return cast.filter((one) => found.has(one));
}

/** Scripts that write other words onto a name, before it or after it. */
const GLUED_BEFORE = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Arab}\p{sc=Hebr}]/u;
const GLUED_AFTER = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hang}]$/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

function indexOfName(text: string, alias: string): number {
  if (alias === "") return -1;
  for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
    const isOpen = GLUED_BEFORE.test(alias) || !LETTER.test(text.slice(0, at).slice(-1));
    const isClosed = GLUED_AFTER.test(alias) || !LETTER.test(text.charAt(at + alias.length));
    if (isOpen && isClosed) return at;
  }
  return -1;
}

function member({ name, kind }: Name, text: string, language: string): CastMember {
  const appearance = appearanceOf(name, text, language);
  const words = look(appearance, language).subjects;
  const [described] = words;
  const subject =
    described?.value ?? (kind === "person" ? "person" : (look(name, language).subjects[0]?.value ?? "product"));
  const isCharacter = kind === "person" || CHARACTERS.includes(subject);
  const first = name.split(/\s+/)[0] ?? name;
  const callName = kind === "person" && first.length > 2 && !isHonorific(first, language) ? [first] : [];
  const people = words.filter((word) => word === described || CHARACTERS.includes(word.value));
  const role = people.map((word) => appearance.slice(word.start, word.end));
  return {
    name,
    kind: isCharacter ? "character" : "thing",
    subject,
    appearance,
    aliases: [...new Set([name, ...callName, ...role])],
  };
}

function isHonorific(word: string, language: string): boolean {
  const titles = filmWordsOf(language)
    .honorifics.split(",")
    .map((title) => title.trim());
  return titles.includes(word.toLowerCase().replace(/\.$/, ""));
}

/** "A film about an old fisherman. Yann mends his nets." Yann is the fisherman. */
function withRoleOf(about: string, named: readonly CastMember[], language: string): CastMember[] {
  const people = named.filter((one) => one.kind === "character");
  const [only, ...others] = people;
  const role = look(about, language).subjects.find((subject) => CHARACTERS.includes(subject.value) && !subject.hint);
  if (!only || others.length > 0 || only.appearance !== "" || !role || castIn(about, named).length > 0)
    return [...named];
  const appearance = nounPhrase(about, role, language);
  const noun = about.slice(role.start, role.end);
  const merged = { ...only, appearance, subject: role.value, aliases: [...only.aliases, noun] };
  return named.map((one) => (one === only ? merged : one));
}

function rolesIn(text: string, named: readonly CastMember[], language: string): CastMember[] {
  const taken = new Set(named.flatMap((one) => one.aliases.map((alias) => alias.toLowerCase())));
  const roles: CastMember[] = [];
  for (const sentence of text.split("\n").flatMap((line) => sentencesOf(line, language))) {
    let before: SeenSubject | null = null;
    for (const subject of look(sentence, language).subjects) {
      const noun = sentence.slice(subject.start, subject.end);
      const isSame: boolean = before !== null && CHARACTERS.includes(before.value) && subject.start - before.end <= 1;
      before = subject;
      if (isSame || !isRole(subject, noun, sentence) || taken.has(noun.toLowerCase())) continue;
      taken.add(noun.toLowerCase());
      roles.push(roleOf(sentence, subject, noun, language));
    }
  }
  return roles.slice(0, MAX_ROLES);
}

function roleOf(sentence: string, subject: SeenSubject, noun: string, language: string): CastMember {
  const phrase = nounPhrase(sentence, subject, language);
  const name = language === "de" || isUnspaced(phrase) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const bare = nounPhrase(noun, { start: 0, end: noun.length }, language);
  return {
    name,
    kind: "character",
    subject: subject.value,
    appearance: roleLooks(sentence, subject, language),
    aliases: [...new Set([noun, bare])],
  };
}

function isRole(subject: SeenSubject, noun: string, sentence: string): boolean {
  if (!CHARACTERS.includes(subject.value) || subject.hint || !/\p{L}/u.test(noun) || ANYBODY.test(noun)) return false;
  const isGlued = isUnspaced(noun) && noun.length < 2;
  const isOwner = /^['’]s\b/u.test(sentence.slice(subject.end));
  return !isGlued && !isOwner;
}
