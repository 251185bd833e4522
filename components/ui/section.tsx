import clsx from "clsx";
import { type ReactNode, useId } from "react";

/** A titled part of a page. */
export function Section({
  title,
  note,
  aside,
  children,
  className,
}: {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={clsx("flex min-w-0 flex-col gap-3", className)}>
      <header className="flex flex-wrap items-end justify-between gap-2">
        <div>
          <h2 id={id} className="font-medium text-base">
            {title}
          </h2>
          {note && <p className="text-muted text-xs text-pretty">{note}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}
