"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function RootError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <PageFailed {...props} />
    </main>
  );
}
