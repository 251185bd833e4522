/** Which shots are chosen, and which one has the focus. `anchor` is where a range that is extended began. */
export type Selection = { current: string | null; anchor: string | null; chosen: ReadonlySet<string> };

export const NOTHING_CHOSEN: Selection = { current: null, anchor: null, chosen: new Set() };

export function focusOn(selection: Selection, code: string): Selection {
  return selection.current === code ? selection : { ...selection, current: code };
}

/** The next range begins here. */
export function anchorAt(selection: Selection, code: string): Selection {
  return { ...selection, current: code, anchor: code };
}

/** In or out, by checkbox, Space or Ctrl-click. */
export function toggle({ chosen }: Selection, code: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(code)) next.add(code);
  return { current: code, anchor: code, chosen: next };
}

/** Everything from the anchor to this shot, by Shift-click or Shift+arrow. */
export function extendTo({ anchor, current }: Selection, code: string, order: readonly string[]): Selection {
  const from = anchor ?? current ?? code;
  const [low, high] = [order.indexOf(from), order.indexOf(code)].toSorted((a, b) => a - b);
  return { current: code, anchor: from, chosen: new Set(order.slice(Math.max(0, low ?? 0), (high ?? 0) + 1)) };
}

/** The chosen shots that are still there, in the order of the film; or else the one with the focus. */
export function subjects({ chosen, current }: Selection, order: readonly string[]): string[] {
  const codes = order.filter((code) => chosen.has(code));
  if (codes.length > 0) return codes;
  return order.filter((code) => code === current);
}
