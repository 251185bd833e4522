import type { PictureStatistics, Span } from "@/lib/domain/qa/picture-statistics";

/** Stretches that no average can make up for, in seconds or as a share of the shot. */
const BLACK = { seconds: 1, share: 0.5 } as const;
const FROZEN = { seconds: 3, share: 0.8 } as const;

/** Sentences that say why a shot must not be delivered; empty when nothing is critical. */
export function criticalFindings(code: string, statistics: PictureStatistics): string[] {
  const { black, frozen, flashes, seconds } = statistics;
  const found: string[] = [];
  const dark = longest(black);
  if (dark && exceeds(dark, seconds, BLACK)) found.push(`${code} is black ${place(dark)}.`);
  const still = longest(frozen);
  if (still && exceeds(still, seconds, FROZEN)) found.push(`${code} stands still ${place(still)}.`);
  const flash = longest(flashes);
  if (flash) found.push(`${code} flashes more than three times a second ${place(flash)}, which can cause seizures.`);
  return found;
}

/** True when a shot is black or stands still so long that a viewer believes the player has stopped. */
export function hasDeadPicture({ black, frozen, seconds }: PictureStatistics): boolean {
  return [...black, ...frozen].some((span) => exceeds(span, seconds, FROZEN));
}

function exceeds(span: Span, seconds: number, limit: { seconds: number; share: number }): boolean {
  return span.seconds >= limit.seconds || span.seconds >= limit.share * seconds;
}

function longest(spans: readonly Span[]): Span | undefined {
  return spans.toSorted((a, b) => b.seconds - a.seconds)[0];
}

function place(span: Span): string {
  return `for ${span.seconds.toFixed(1)} s from second ${span.startSeconds.toFixed(1)}`;
}
