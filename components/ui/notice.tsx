import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const KINDS = {
  info: { icon: Info, tone: "border-accent/35 bg-accent/8", ink: "text-accent" },
  warn: { icon: TriangleAlert, tone: "border-warn/35 bg-warn/8", ink: "text-warn" },
  bad: { icon: CircleAlert, tone: "border-bad/35 bg-bad/8", ink: "text-bad" },
} as const;

/** A message inside the page. Bad news is announced at once, the rest when there is a pause. */
export function Notice({
  kind,
  title,
  children,
  action,
}: {
  kind: keyof typeof KINDS;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const { icon: Icon, tone, ink } = KINDS[kind];
  return (
    <div
      role={kind === "bad" ? "alert" : "status"}
      className={clsx("flex gap-x-3 gap-y-2 rounded-lg border p-3", Boolean(action) && "max-sm:flex-wrap", tone)}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-1.75rem)]">
        <p className="font-medium">{title}</p>
        {children && <div className="mt-0.5 text-muted text-pretty">{children}</div>}
      </div>
      {action && <div className="shrink-0 self-center max-sm:pl-7">{action}</div>}
    </div>
  );
}
