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
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
  };
}
