"use client";

import { useLayoutEffect } from "react";

/**
 * An open dialog stops the page behind it from scrolling by a style that its library adds. The page's policy lets that
 * in only with the nonce the page was sent with; this is the name under which the library looks for it.
 */
export function StyleNonce() {
  useLayoutEffect(() => {
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
  }, []);
  return null;
}
