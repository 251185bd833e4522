/** Veo's text input limit, "1,024 tokens" (model table on ai.google.dev/gemini-api/docs/video). */
const MOST_TOKENS = 1024;
/**
 * Google: "a token is about 4 characters". 3.5 keeps us on the safe side without asking for a count; outside of Latin
 * script a character may be a token of its own. Counted in sevenths of a token, so that nothing is rounded.
 */
const SEVENTHS = { latin: 2, other: 7 } as const;
const FIRST_AFTER_LATIN = "\u0250";

/** Cuts a prompt at the last sentence, or else at the last word, that Veo still reads. Short ones stay as they are. */
export function shortenPrompt(prompt: string): string {
  let sevenths = 0;
  let kept = "";
  for (const character of prompt) {
    sevenths += character < FIRST_AFTER_LATIN ? SEVENTHS.latin : SEVENTHS.other;
    if (sevenths > MOST_TOKENS * 7) return atBoundary(kept);
    kept += character;
  }
  return prompt;
}

function atBoundary(text: string): string {
  const sentences = /^[\s\S]*[.!?。！？](?!\d)/.exec(text)?.[0];
  if (sentences && sentences.length > text.length / 2) return sentences;
  const lastSpace = text.lastIndexOf(" ");
  return lastSpace > text.length / 2 ? text.slice(0, lastSpace) : text;
}
