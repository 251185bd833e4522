import type { Direction } from "@/components/board/board-keys";

/** Gives a shot on the page the focus and brings it into sight. False when it is not there. */
export function focusShot(code: string): boolean {
  const button = frameOf(code)?.querySelector<HTMLElement>("[data-card]");
  button?.focus({ preventScroll: true });
  button?.closest("[data-shot]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  return button !== undefined && button !== null;
}

export function frameOf(code: string): Element | null {
  return document.querySelector(`[data-shot="${CSS.escape(code)}"]`);
}

/** The shot that lies that way on the page: left and right go along the film, up and down to the row above or below. */
export function shotTowards(code: string, direction: Direction): string | null {
  const frames = [...document.querySelectorAll<HTMLElement>("[data-shot]")];
  const at = frames.findIndex((frame) => frame.dataset.shot === code);
  const frame = frames[at];
  if (!frame) return null;
  switch (direction) {
    case "left":
      return codeOf(frames[at - 1]);
    case "right":
      return codeOf(frames[at + 1]);
    case "first":
      return codeOf(frames[0]);
    case "last":
      return codeOf(frames.at(-1));
    case "up":
      return codeOf(nearest(frame, frames.slice(0, at).reverse(), -1));
    case "down":
      return codeOf(nearest(frame, frames.slice(at + 1), 1));
  }
}

/** Of the next row that way, the frame most nearly in line. `others` are in the order of their distance. */
function nearest(from: HTMLElement, others: readonly HTMLElement[], way: -1 | 1): HTMLElement | undefined {
  const start = from.getBoundingClientRect();
  const isBeyond = (frame: HTMLElement) => way * (frame.getBoundingClientRect().top - start.top) > 1;
  const first = others.find(isBeyond);
  if (!first) return undefined;
  const { top } = first.getBoundingClientRect();
  const row = others.filter((frame) => Math.abs(frame.getBoundingClientRect().top - top) <= 1);
  const offset = (frame: HTMLElement) => Math.abs(frame.getBoundingClientRect().left - start.left);
  return row.toSorted((a, b) => offset(a) - offset(b))[0];
}

/** The shot that an element of the page belongs to. */
export function codeOf(element: Element | null | undefined): string | null {
  return element?.closest<HTMLElement>("[data-shot]")?.dataset.shot ?? null;
}
