import { createHmac, timingSafeEqual } from "node:crypto";

const SIGNATURE = /^[A-Za-z0-9_-]{43}$/;
const EXPIRES = /^\d{1,12}$/;

type Signer = { signingKey: string; baseUrl: string };
type LinkOptions = { expiresInSeconds: number; downloadName?: string };

export type LinkVerdict =
  | { kind: "valid"; downloadName: string | null; expiresAt: Date }
  | { kind: "expired" }
  | { kind: "forged" };

/**
 * A link to one stored object: `/api/media/<key>?expires=&name=&signature=`, HMAC-SHA256 over key, expiry and name.
 * It works for at most as long as was asked and for at least two thirds of it: expiries are rounded down to a third,
 * so that a page that asks again gets the same link, and a player that uses it isn't disturbed.
 */
export function signUrl({ signingKey, baseUrl }: Signer, key: string, options: LinkOptions, now: Date): string {
  const { expiresInSeconds, downloadName } = options;
  const step = Math.max(1, Math.floor(expiresInSeconds / 3));
  const expires = Math.floor((now.getTime() / 1000 + expiresInSeconds) / step) * step;
  const query = new URLSearchParams({ expires: String(expires) });
  if (downloadName !== undefined) query.set("name", downloadName);
  query.set("signature", sign(signingKey, key, String(expires), downloadName ?? null));
  return `${baseUrl}/api/media/${key.split("/").map(encodeURIComponent).join("/")}?${query}`;
}

/** Says whether a link is ours and still works. `query` is the link's own; anything changed in it makes it forged. */
export function verifySignedUrl(signingKey: string, key: string, query: URLSearchParams, now: Date): LinkVerdict {
  const expires = query.get("expires") ?? "";
  const signature = query.get("signature") ?? "";
  const downloadName = query.get("name");
  if (!EXPIRES.test(expires) || !SIGNATURE.test(signature)) return { kind: "forged" };
  const expected = sign(signingKey, key, expires, downloadName);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return { kind: "forged" };
  const expiresAt = new Date(Number(expires) * 1000);
  return now < expiresAt ? { kind: "valid", downloadName, expiresAt } : { kind: "expired" };
}

/** Parts are encoded as JSON so that no two different sets of them are the same text. */
function sign(signingKey: string, key: string, expires: string, downloadName: string | null): string {
  return createHmac("sha256", signingKey)
    .update(JSON.stringify([key, expires, downloadName]))
    .digest("base64url");
}
