import { createContext } from "react";

/** The order of one job's queued takes, for whoever may change it and has at least two to order; null otherwise. */
export type QueueOrder = {
  ids: readonly string[];
  /** Sends the take as number `place` of them, counted from 0; a place beyond an end is that end. */
  move: (takeId: string, place: number) => void;
};

export const OrderContext = createContext<QueueOrder | null>(null);
