"use client";

import { useEffect } from "react";

/**
 * Brings the faces of the world's scripts once the page is alive. Their list alone is larger than everything else a
 * page loads, so no page waits for it.
 */
export function WorldFonts() {
  useEffect(() => {
    void import("@/components/shell/world-fonts-sheet");
  }, []);
  return null;
}
