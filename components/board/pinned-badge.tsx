import { Pin } from "lucide-react";
import { BACKEND_NAMES, type BackendId } from "@/lib/domain/backend";

/** Marks a shot that is to come from one backend and no other. */
export function PinnedBadge({ backend }: { backend: BackendId }) {
  const name = BACKEND_NAMES[backend];
  return (
    <span
      title={`Comes from ${name} and from no other backend`}
      className="inline-flex h-6 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full border px-2 font-medium text-2xs text-muted"
    >
      <Pin aria-hidden className="size-3.5" />
      Only {name}
    </span>
  );
}
