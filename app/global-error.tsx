"use client";

import "./globals.css";
import { PageFailed } from "@/components/shell/page-failed";

export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="grid min-h-dvh place-items-center">
          <PageFailed {...props} />
        </main>
      </body>
    </html>
  );
}
