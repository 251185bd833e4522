import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";

export type Crumb = { label: string; href: string };

/** The bar on top of every page: where one is, and what can be done here. */
export function PageHeader({
  crumbs = [],
  title,
  trail = [],
  children,
}: {
  crumbs?: Crumb[];
  title: string;
  /** What is open inside the page, such as a scene and a shot. */
  trail?: string[];
  children?: ReactNode;
}) {
  return (
    <header className="sticky top-0 z-20 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b bg-canvas px-4 py-2 lg:px-8">
      <nav aria-label="Breadcrumb" className="flex min-w-0 flex-1 items-center gap-1.5">
        {crumbs.map((crumb) => (
          <Fragment key={crumb.href}>
            <Link href={crumb.href} className="max-w-40 shrink-0 truncate rounded-sm py-0.5 text-muted hover:text-ink">
              {crumb.label}
            </Link>
            <Step />
          </Fragment>
        ))}
        <h1 className="truncate font-medium text-base" title={title}>
          {title}
        </h1>
        {trail.map((step) => (
          <Fragment key={step}>
            <Step className="max-sm:hidden" />
            <span className="shrink-0 text-muted max-sm:hidden">{step}</span>
          </Fragment>
        ))}
      </nav>
      {children && (
        <div
          className={clsx(
            "flex flex-wrap items-center gap-x-4 gap-y-2",
            crumbs.length > 0 && "max-sm:w-full max-sm:justify-between",
          )}
        >
          {children}
        </div>
      )}
    </header>
  );
}

function Step({ className }: { className?: string }) {
  return <ChevronRight aria-hidden className={clsx("size-3.5 shrink-0 text-faint", className)} />;
}
