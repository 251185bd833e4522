/** Something a person can put right: what is wrong, and the way out. */
export class Problem extends Error {
  /**
   * @param {string} message  one sentence
   * @param {string} wayOut  one or two sentences
   * @param {ErrorOptions} [options]
   */
  constructor(message, wayOut, options) {
    super(message, options);
    this.name = "Problem";
    this.wayOut = wayOut;
  }
}

const KNOWN = [
  {
    pattern: /ENOSPC|No space left on device|disk quota exceeded/i,
    message: "The disk is full.",
    wayOut: "Free at least 2 GB and start again; nothing that was finished is lost.",
  },
  {
    pattern: /EACCES|EPERM|permission denied/i,
    message: "A file may not be written or run by this user.",
    wayOut: "Start the studio as the user who owns this folder.",
  },
];

/**
 * What a person reads when a start or a check could not go on.
 * @param {unknown} error
 * @returns {string[]} lines
 */
export function explain(error) {
  if (error instanceof Problem) return [error.message, error.wayOut];
  const text = error instanceof Error ? `${error.message} ${error.cause ?? ""}` : String(error);
  const known = KNOWN.find(({ pattern }) => pattern.test(text));
  if (known) return [known.message, known.wayOut, text.trim()];
  return [error instanceof Error ? (error.stack ?? error.message) : text];
}
