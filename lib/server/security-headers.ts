const ONE_YEAR_SECONDS = 31_536_000;

/** On every answer of the API: never cached, never sniffed, never a page of its own. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};

/** On every answer of any kind; HSTS only where people arrive over https, or a laptop would lock itself out. */
export function commonHeaders({ isHttps }: { isHttps: boolean }): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ...(isHttps ? { "strict-transport-security": `max-age=${ONE_YEAR_SECONDS}; includeSubDomains` } : {}),
  };
}

/**
 * What a page may load and run: our own files, and inline scripts that carry this request's nonce. Style attributes
 * are allowed, because charts and progress bars set them. Development needs eval for React's stack traces.
 */
export function pagePolicy(options: {
  nonce: string;
  isHttps: boolean;
  isDevelopment: boolean;
  /** Where pictures and films lie when they are not served by the studio itself. */
  mediaOrigins: readonly string[];
}): string {
  const { nonce, isHttps, isDevelopment, mediaOrigins } = options;
  const media = ["'self'", ...mediaOrigins].join(" ");
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src ${media} data: blob:`,
    `media-src ${media} blob:`,
    "font-src 'self'",
    `connect-src ${media}${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
