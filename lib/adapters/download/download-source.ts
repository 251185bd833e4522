import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { DownloadFailed } from "./download-failed";
import type { DownloadPolicy } from "./download-policy";
import { isLoopbackAddress, isPublicAddress } from "./public-address";

export type HostAddress = { address: string; family: number };
/** Asks for all addresses of a host name. */
export type ResolveHost = (host: string) => Promise<HostAddress[]>;

export const resolveWithSystem: ResolveHost = (host) => lookup(host, { all: true });

/** A link that may be opened, and the only addresses it may be opened at. */
export type DownloadSource = { url: URL; host: string; addresses: HostAddress[] };

/**
 * Decides whether a link may be opened, by its scheme, its host and every address its name stands for. The name is
 * asked for once: who connects to these addresses can't be sent elsewhere by a second answer (DNS rebinding).
 */
export async function findSource(link: string, policy: DownloadPolicy, resolve: ResolveHost): Promise<DownloadSource> {
  const url = parse(link);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.username || url.password) throw refused(host, "its link carries a user name");
  if (!isAllowedHost(host, policy)) throw refused(host, "that host is not on the provider's list");
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await ask(host, resolve);
  const local = policy.allowLoopback && addresses.every(({ address }) => isLoopbackAddress(address));
  if (!local && !addresses.every(({ address }) => isPublicAddress(address)))
    throw refused(host, "it leads into a private network");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local)) throw refused(host, "its link is not https");
  return { url, host, addresses };
}

function parse(link: string): URL {
  if (URL.canParse(link)) return new URL(link);
  throw new DownloadFailed("refused", "The finished file was not fetched, because the provider's link is no address.");
}

function isAllowedHost(host: string, { allowedHosts, allowLoopback }: DownloadPolicy): boolean {
  if (allowLoopback && (host === "localhost" || isLoopbackAddress(host))) return true;
  return allowedHosts.some((allowed) =>
    allowed.startsWith("*.") ? host.endsWith(allowed.slice(1).toLowerCase()) : host === allowed.toLowerCase(),
  );
}

async function ask(host: string, resolve: ResolveHost): Promise<HostAddress[]> {
  try {
    const addresses = await resolve(host);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    throw new DownloadFailed("broken", `The finished file was not fetched, because ${host} was not found.`, error);
  }
  throw new DownloadFailed("broken", `The finished file was not fetched, because ${host} has no address.`);
}

function refused(host: string, why: string): DownloadFailed {
  return new DownloadFailed("refused", `The finished file was not fetched from ${host}, because ${why}.`);
}
