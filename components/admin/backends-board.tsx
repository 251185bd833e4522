"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { BackendCard } from "@/components/admin/backend-card";
import { backendsQuery } from "@/lib/client/admin";

export function BackendsBoard() {
  const { data } = useSuspenseQuery(backendsQuery());
  return (
    <div className="flex flex-col gap-4 px-4 py-5 lg:px-8">
      {data.backends.map((backend) => (
        <BackendCard key={backend.backend} backend={backend} />
      ))}
    </div>
  );
}
