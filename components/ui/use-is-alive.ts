"use client";

import { useSyncExternalStore } from "react";

/** False on the server and until the page's scripts run: a control that needs them waits for this. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
