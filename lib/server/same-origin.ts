import { AppError } from "@/lib/domain/errors";

const READS = ["GET", "HEAD", "OPTIONS"];

/** True for a request that can only read. */
export function isRead(request: Request): boolean {
  return READS.includes(request.method);
}

/**
 * Refuses (`forbidden`) a write that another site's page sends with the person's cookies. What the browser itself
 * says (Sec-Fetch-Site) counts first, then the Origin; a client that sends neither is no browser and has no cookies
 * to be abused.
 */
export function requireOwnOrigin(request: Request, allowedOrigins: readonly string[]): void {
  if (isRead(request)) return;
  const origin = request.headers.get("origin");
  if (origin !== null && allowedOrigins.includes(origin)) return;
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  if (site === null && (origin === null || isOwnHost(origin, request.headers.get("host")))) return;
  throw new AppError("forbidden", "This request comes from another website, so it was not carried out.");
}

function isOwnHost(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
