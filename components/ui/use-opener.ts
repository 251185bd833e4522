import { useState } from "react";

/**
 * Gives the focus back to whatever had it when this window opened. Radix knows only triggers of its own; our windows
 * are open for as long as they are rendered. Browser only.
 */
export function useOpener(): { onCloseAutoFocus: (event: Event) => void } {
  const [opener] = useState(() => document.activeElement);
  return {
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      // What was done in the window may have taken its opener off the page.
      const target = opener?.isConnected ? opener : document.querySelector("main");
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    },
  };
}
