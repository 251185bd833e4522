"use client";

import { useState } from "react";

type Link = { name: string; url: string; isRenewed: boolean; hasFailed: boolean };

/**
 * Links to a file change and expire. A player keeps the one it started with for as long as it is the same file, and only
 * when that stops working takes a new one. `renew` asks for it; null means there is none.
 */
export function useSteadyUrl(url: string, renew: () => Promise<string | null>) {
  const [link, setLink] = useState<Link>(() => linkTo(url));
  const current = nameOf(url) === link.name ? link : linkTo(url);
  if (current !== link) setLink(current);

  async function onError(): Promise<void> {
    const next = current.isRenewed ? null : await renew().catch(() => null);
    setLink(next ? { ...linkTo(next), isRenewed: true } : { ...current, hasFailed: true });
  }

  return {
    url: current.url,
    hasFailed: current.hasFailed,
    onError: () => void onError(),
    /** The link works: when it stops again, there is another try. */
    onWorks: () => current.isRenewed && setLink({ ...current, isRenewed: false }),
  };
}

function linkTo(url: string): Link {
  return { name: nameOf(url), url, isRenewed: false, hasFailed: false };
}

/** What stays when a link is signed anew. */
function nameOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}
