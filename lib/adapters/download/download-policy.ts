/** Where a provider's files may come from, and how much of our time and disk they may take. */
export type DownloadPolicy = {
  /** Host names; a leading "*." admits every name below. */
  allowedHosts: readonly string[];
  /** Sent with the request, for example a key. Never sent to another host. */
  headers?: Readonly<Record<string, string>>;
  maxBytes: number;
  timeoutMs: number;
  /** Doubles on this machine speak http on loopback addresses; everything else is refused there. */
  allowLoopback: boolean;
};
