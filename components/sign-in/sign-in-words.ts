const PROBLEMS: Record<string, string> = {
  CredentialsSignin: "This email and password don't belong together. Check both and try again.",
  AccessDenied: "This account is not a member of the studio. An administrator can add it.",
  OAuthAccountNotLinked: "This email is registered with a password. Sign in with it instead of Google.",
  SessionRequired: "Sign in to see this page.",
  unreachable: "The studio can't be reached. Try again in a moment.",
};

/** A sentence for a code of the sign-in library; null when nothing went wrong. */
export function signInProblem(code: string | undefined): string | null {
  if (!code) return null;
  return PROBLEMS[code] ?? "Signing in did not work. Try again, or ask an administrator.";
}

/** Where to go after signing in: only ever a page of this studio, and never back to the sign-in page. */
export function returnPath(asked: string | undefined, origin: string): string {
  const url = URL.parse(asked ?? "/", origin);
  if (!url || url.origin !== origin || url.pathname.startsWith("/sign-in")) return "/";
  return url.pathname + url.search;
}
