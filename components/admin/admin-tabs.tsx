"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { ADMIN_PAGES } from "@/components/admin/admin-pages";

/** The pages of admins on phones and tablets, where the rail has room for one link only. */
export function AdminTabs() {
  const path = usePathname();
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page means another current tab
  useEffect(() => current.current?.scrollIntoView({ block: "nearest", inline: "center" }), [path]);
  return (
    <nav aria-label="Admin" className="flex gap-1 overflow-x-auto border-b bg-surface px-2 lg:hidden">
      {ADMIN_PAGES.map(({ href, label }) => (
        <Link
          key={href}
          ref={href === path ? current : undefined}
          href={href}
          aria-current={href === path ? "page" : undefined}
          className={clsx(
            "flex h-11 shrink-0 items-center border-b-2 px-2.5 -outline-offset-2",
            href === path ? "border-accent font-medium text-ink" : "border-transparent text-muted",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
