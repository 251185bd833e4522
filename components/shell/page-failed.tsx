"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A page that could not be shown. The person's work is on the server, so trying again is always safe. */
export function PageFailed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <EmptyState
      isPage
      icon={TriangleAlert}
      title="This page could not be shown"
      action={
        <Button tone="primary" icon={RotateCw} onClick={reset}>
          Try again
        </Button>
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
