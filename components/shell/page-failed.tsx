"use client";

import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";

/**
 * A page that could not be shown. The person's work is on the server, so trying again is always safe.
 * Every page brings this with it, more than once, so it is made of as little as possible.
 */
export function PageFailed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <EmptyState
      isPage
      icon={Warning}
      title="This page could not be shown"
      action={
        <button type="button" onClick={reset} className={buttonClass("primary")}>
          Try again
        </button>
      }
    >
      Your work is safe: everything made so far is stored, and loading this page again changes nothing.
      {error.digest && (
        <>
          {" "}
          If it happens again, tell an administrator the number <code className="font-mono">{error.digest}</code>.
        </>
      )}
    </EmptyState>
  );
}

/** The icon set's triangle, without the set's own machinery. */
function Warning({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4m0 4h.01" />
    </svg>
  );
}
