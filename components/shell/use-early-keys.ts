import { useCallback, useEffect, useRef } from "react";

/**
 * Keeps what is typed while a window is wanted whose scripts are still on their way: it neither gets lost nor reaches
 * the page behind. The window takes it once, when it is there.
 */
export function useEarlyKeys(isWanted: boolean): () => string {
  const typed = useRef<string | null>(null);

  useEffect(() => {
    if (!isWanted) return;
    typed.current = "";
    function keep(event: KeyboardEvent): void {
      const isText = event.key.length === 1 && !event.metaKey && !event.ctrlKey && !event.altKey;
      if (typed.current === null || !isText) return;
      typed.current += event.key;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    window.addEventListener("keydown", keep, true);
    return () => window.removeEventListener("keydown", keep, true);
  }, [isWanted]);

  return useCallback(() => {
    const early = typed.current ?? "";
    typed.current = null;
    return early;
  }, []);
}
