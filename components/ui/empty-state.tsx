import type { ComponentType, ReactNode } from "react";

/** Nothing is here yet: what will be, and the way to it. `isPage`: nothing else on the page is its heading. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  isPage = false,
}: {
  icon: ComponentType<{ className?: string }>;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  isPage?: boolean;
}) {
  const Heading = isPage ? "h1" : "h2";
  return (
    <section className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-16 text-center">
      <span className="grid size-11 place-items-center rounded-lg border bg-surface text-muted">
        <Icon aria-hidden className="size-5" />
      </span>
      <Heading className="font-medium text-lg">{title}</Heading>
      <div className="text-muted text-pretty">{children}</div>
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </section>
  );
}
