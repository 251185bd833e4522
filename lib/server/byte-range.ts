const RANGE = /^bytes=(\d*)-(\d*)$/;

/** Both ends included. */
export type ByteRange = { start: number; end: number };
export type RangeAnswer = { kind: "whole" } | { kind: "part"; range: ByteRange } | { kind: "unsatisfiable" };

/**
 * Reads a Range header as RFC 9110 has it: `a-b`, `a-` and `-n` of one range. Several ranges, other units and
 * nonsense are answered with the whole, as the standard allows. An open-ended range gives at most `openEndedBytes`,
 * so that a player that only looks at the beginning doesn't hold the rest of the film in flight.
 */
export function parseRange(header: string | null, size: number, openEndedBytes: number): RangeAnswer {
  const [, first, last] = RANGE.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return { kind: "whole" };
  if (first === "") return lastBytes(Number(last), size);
  const start = Number(first);
  if (last !== "" && Number(last) < start) return { kind: "whole" };
  if (start >= size) return { kind: "unsatisfiable" };
  const end = last === "" ? start + openEndedBytes - 1 : Number(last);
  return { kind: "part", range: { start, end: Math.min(end, size - 1) } };
}

function lastBytes(count: number, size: number): RangeAnswer {
  if (count === 0 || size === 0) return { kind: "unsatisfiable" };
  return { kind: "part", range: { start: Math.max(0, size - count), end: size - 1 } };
}
