/**
 * Where a text stops being JSON: line and column, both from 1, of the first character with which no JSON can go on.
 * The engine doesn't always say, so the longest beginning that could still become JSON is searched for by halves.
 */
export function malformedAt(text: string): { line: number; column: number } {
  let canGoOn = 0;
  let cannot = text.length + 1;
  while (cannot - canGoOn > 1) {
    const middle = Math.floor((canGoOn + cannot) / 2);
    if (couldBecomeJson(text.slice(0, middle))) canGoOn = middle;
    else cannot = middle;
  }
  const lines = text.slice(0, canGoOn).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** True for JSON, and when nothing but its sudden end is wrong with the text. */
function couldBecomeJson(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /at position (\d+)/.exec(message)?.[1];
    return position === undefined ? message.includes("end of JSON input") : Number(position) >= beginning.length;
  }
}
