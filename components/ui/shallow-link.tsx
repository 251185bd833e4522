"use client";

import type { ComponentProps, MouseEvent } from "react";

/** A link that only changes the address: client state stays, the server is not asked again. Works before scripts do. */
export function ShallowLink({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  return <a {...rest} href={href} onClick={changeAddress} />;
}

function changeAddress(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  window.history.pushState(null, "", event.currentTarget.getAttribute("href"));
}
