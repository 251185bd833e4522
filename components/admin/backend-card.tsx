import { useId } from "react";
import { BackendHealth } from "@/components/admin/backend-health";
import { BackendRoute } from "@/components/admin/backend-route";
import { backendState } from "@/components/admin/backend-words";
import { ChangeList } from "@/components/history/change-list";
import { Badge } from "@/components/ui/badge";
import type { BackendView } from "@/lib/domain/admin-view";
import { BACKEND_NAMES } from "@/lib/domain/backend";

/** One backend: whether it can be used, how it is doing, its routes, and what admins did to it. */
export function BackendCard({ backend }: { backend: BackendView }) {
  const id = useId();
  const state = backendState(backend);
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col rounded-lg border bg-surface">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 p-4">
        <div className="min-w-0">
          <h2 id={id} className="font-medium text-lg">
            {BACKEND_NAMES[backend.backend]}
          </h2>
          <p className="text-muted text-pretty">{state.sentence}</p>
        </div>
        <Badge tone={state.tone} icon={state.icon}>
          {state.label}
        </Badge>
      </header>
      <BackendHealth backend={backend} />
      <ul className="flex flex-col divide-y border-t">
        {backend.routes.map(({ setting, pausedAt }) => (
          <BackendRoute
            key={setting.route}
            setting={setting}
            pausedAt={pausedAt}
            isInUse={setting.route === backend.routeInUse}
          />
        ))}
      </ul>
      <footer className="border-t px-4 py-3">
        <ChangeList label="Changes" lines={backend.history} />
      </footer>
    </section>
  );
}
