/** Who did something; a null id is the studio itself. */
export type Actor = { id: string | null; name: string };

/** One line of a history, as it is written: a sentence for people, and what it was about for machines. */
export type AuditNote = { action: string; summary: string; data?: Record<string, unknown> };
