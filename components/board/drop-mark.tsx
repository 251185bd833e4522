import type { DropSlot } from "@/components/board/drop-place";
import { frameOf } from "@/components/board/focus-shot";

const GAP_PX = 8;

/** The line that shows where a shot would land. */
export function DropMark({ slot, axis }: { slot: DropSlot; axis: "x" | "y" }) {
  const rect = frameOf(slot.code)?.getBoundingClientRect();
  if (!rect) return null;
  const style =
    axis === "x"
      ? {
          left: (slot.isAfter ? rect.right + GAP_PX : rect.left - GAP_PX) - 1.5,
          top: rect.top,
          height: rect.height,
          width: 3,
        }
      : { left: rect.left, top: (slot.isAfter ? rect.bottom : rect.top) - 1.5, width: rect.width, height: 3 };
  return <span aria-hidden style={style} className="pointer-events-none fixed z-30 rounded-full bg-accent" />;
}
