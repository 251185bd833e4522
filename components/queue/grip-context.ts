import type { DraggableAttributes, DraggableSyntheticListeners } from "@dnd-kit/core";
import { createContext } from "react";

/** What makes the grip of a row take that row; null in a row that does not move. */
export type GripHandle = {
  ref: (element: HTMLElement | null) => void;
  attributes: DraggableAttributes;
  listeners: DraggableSyntheticListeners;
  isDragging: boolean;
};

export const GripContext = createContext<GripHandle | null>(null);
