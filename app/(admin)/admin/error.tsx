"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function SectionError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageFailed {...props} />;
}
