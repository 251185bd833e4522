/** How often a window says that it still looks at a job. */
export const PRESENCE_BEAT_MS = 20_000;
/** After this long without a word a person counts as gone. */
export const PRESENCE_EXPIRES_SECONDS = 60;

/** Somebody else who has the job open. */
export type Person = { userId: string; name: string };
