"use client";

import { useQuery } from "@tanstack/react-query";
import { unknownQuery } from "@/lib/client/admin";

/** How many attempts have an outcome that nobody knows. Only admins may ask, so only they are shown it. */
export function UnknownBadge() {
  const { data } = useQuery(unknownQuery());
  const count = data?.takes.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="absolute top-1.5 left-1/2 ml-2 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-warn/16 px-1.5 font-medium text-2xs text-warn tabular-nums lg:static lg:ml-auto">
      {count}
      <span className="sr-only"> to settle</span>
    </span>
  );
}
