type RequestParts = {
  commands: string;
  articles: string;
  nouns: string;
  /** What stands before a length: "a film of 20 seconds". */
  of: string;
  /** What leads from the film to its subject: "about". */
  links: string;
};

const UNITS =
  "s|secs?|seconds?|min|mins?|minutes?|secondes?|segundos?|sekunden?|sek|secondi|secondo|minuti|minutos?|minuten?|seconden|секунд\\p{L}*|минут\\p{L}*|ثانية|ثوان|دقيقة|שניות|דקות";

/**
 * Matches the way a brief begins in languages that put the film before its subject:
 * "[Create] [a] [calm] [20 second] film [of 20 seconds] about SUBJECT".
 */
export function requestPattern({ commands, articles, nouns, of, links }: RequestParts): RegExp {
  const space = "[\\s\\u00A0]+";
  const word = `(?:(?!(?:${articles}|${links})${space})[\\p{L}\\p{M}\\p{N}'’%+-]+,?${space})`;
  const length = `(?:,?${space}(?:(?:${of})${space})?\\d+[\\s-]*(?:${UNITS})(?=[\\s,:.]))`;
  return new RegExp(
    `^(?:(?:${commands})${space}){0,2}(?:(?:${articles})(?:${space}|(?<=['’]))){0,2}${word}{0,7}?(?:[\\p{L}\\p{N}-]*-)?(?:${nouns})` +
      `(?:${space}(?!(?:${links})[\\s:])[\\p{L}\\p{M}'’-]+){0,2}?${length}?(?::${space}|,?${space}(?:${links})(?:${space}|(?<=['’:])\\s*))(?<subject>.+)$`,
    "isu",
  );
}
