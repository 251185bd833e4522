"use client";

import dynamic from "next/dynamic";

/**
 * A modal: focus stays inside, Escape closes, focus returns to where it was. It is open for as long as it is rendered.
 * Its scripts come when the first one opens.
 */
export const Dialog = dynamic(() => import("@/components/ui/dialog-window").then((module) => module.DialogWindow), {
  ssr: false,
});
