/**
 * The order that people ask for, as far as it can be had: the wanted ones follow each other at the places they have
 * together, everything else keeps its place. Wanted ones that are not there are passed over.
 */
export function reorder(current: readonly string[], wanted: readonly string[]): string[] {
  const inPlace = new Set(current);
  const moving = [...new Set(wanted)].filter((id) => inPlace.has(id));
  const isMoving = new Set(moving);
  let next = 0;
  return current.map((id) => (isMoving.has(id) ? (moving[next++] ?? id) : id));
}
