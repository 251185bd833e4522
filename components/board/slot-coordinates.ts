import type { KeyboardCoordinateGetter } from "@dnd-kit/core";

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** With the keyboard a taken shot goes from place to place along the film: before each shot, and after the last one. */
export function slotCoordinates(axis: "x" | "y"): KeyboardCoordinateGetter {
  return (event, { context }) => {
    const step = STEPS[event.code];
    const moving = context.collisionRect;
    if (!step || !moving) return undefined;
    event.preventDefault();
    const rects = context.droppableContainers.getEnabled().flatMap(({ id }) => context.droppableRects.get(id) ?? []);
    const places = rects.flatMap((rect, index) => {
      const before = pointIn(rect, axis, 0.25);
      return index === rects.length - 1 ? [before, pointIn(rect, axis, 0.75)] : [before];
    });
    const at = { x: moving.left + moving.width / 2, y: moving.top + moving.height / 2 };
    const distances = places.map((place) => Math.hypot(place.x - at.x, place.y - at.y));
    const here = distances.indexOf(Math.min(...distances));
    const next = places[Math.min(places.length - 1, Math.max(0, here + step))];
    return next && { x: next.x - moving.width / 2, y: next.y - moving.height / 2 };
  };
}

type Box = { left: number; top: number; width: number; height: number };

/** A point that far along a frame, in its middle the other way. */
function pointIn({ left, top, width, height }: Box, axis: "x" | "y", share: number) {
  return axis === "x"
    ? { x: left + width * share, y: top + height / 2 }
    : { x: left + width / 2, y: top + height * share };
}
