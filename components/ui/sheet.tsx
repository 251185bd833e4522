"use client";

import dynamic from "next/dynamic";

/**
 * A panel at the right edge, on phones over the whole page. `isModal` false leaves the page beside it in use, as an
 * inspector does. It is open for as long as it is rendered; its scripts come when the first one opens.
 */
export const Sheet = dynamic(() => import("@/components/ui/sheet-window").then((module) => module.SheetWindow), {
  ssr: false,
});
